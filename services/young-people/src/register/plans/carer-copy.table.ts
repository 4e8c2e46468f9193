import type { CarerRelation, CarersAssessmentStatus } from '#libs/contracts';
import { fixed, integer, key, table, text, uuid } from '#libs/platform';

/** A row of `carer_copy`: a carer's relation to the young person, from the carer's assessment. It does not name the carer. */
export const carerCopyTable = table('carer_copy', {
  area: key(text()),
  assessment_id: key(uuid()),
  young_person_id: fixed(uuid()),
  relation: text<CarerRelation>(),
  status: text<CarersAssessmentStatus>(),
  record_version: integer(),
});
