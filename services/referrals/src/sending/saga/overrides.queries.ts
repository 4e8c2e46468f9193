import type { Reader } from '#libs/platform';
import type { Override } from './lawful-bases.rules.js';

/** Also undefined for anyone but staff: row-level security hides overrides from the family and the recipient. */
export function findOverride(db: Reader, disclosureId: string): Promise<Override | undefined> {
  return db.one<Override & Record<string, unknown>>(
    `select lawful_basis as "lawfulBasis", reason,
       json_build_object('subject', accountable_subject, 'name', accountable_name) as "accountablePerson",
       case when young_person_told then 'yes' else 'no' end as "youngPersonTold", why_not_told as "whyNotTold"
     from disclosure_override where area = $1 and disclosure_id = $2`,
    [db.actor.area, disclosureId],
    'override-get',
  );
}
