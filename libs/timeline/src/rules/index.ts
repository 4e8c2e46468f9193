import { type Nation, PACKS, type Rule } from '../engine/rule.js';
import { APPEAL_RULES } from './education/appeals.js';
import { ASSESSMENT_RULES } from './education/assessment.js';
import { CAREERS_RULES } from './education/careers.js';
import { CEASING_RULES } from './education/ceasing.js';
import { CUSTODY_RULES, stopInCustody } from './education/custody.js';
import { END_OF_RIGHT_RULES } from './education/end-of-right.js';
import { MEDIATION_RULES } from './education/mediation.js';
import { MOVE_RULES } from './education/moves.js';
import { ORDER_RULES } from './education/orders.js';
import { PHASE_TRANSFER_RULES } from './education/phase-transfer.js';
import { REASSESSMENT_RULES } from './education/reassessment.js';
import { REQUEST_RULES } from './education/requests.js';
import { REVIEW_LIMIT_RULES } from './education/review-limits.js';
import { REVIEW_RULES } from './education/reviews.js';
import { RIGHTS_RULES } from './education/rights.js';
import { CONTINUING_CARE_RULES } from './health/continuing-care.js';
import { LEARNING_DISABILITY_RULES } from './health/learning-disability.js';
import { HEALTH_SERVICE_RULES } from './health/services.js';
import { JOINT_RULES } from './joint.js';
import { MONEY_RULES } from './money.js';
import { NORFOLK_RULES } from './norfolk.js';
import { NORTHERN_IRISH_RULES } from './northern-ireland.js';
import { SCOTTISH_RULES } from './scotland.js';
import { ADULT_CARE_RULES } from './social-care/adults.js';
import { CARE_LEAVER_RULES } from './social-care/care-leavers.js';
import { CARER_RULES } from './social-care/carers.js';
import { SUPPORT_RULES } from './social-care/support.js';
import { CARE_ACT_RULES } from './social-care/transition.js';
import { WELSH_RULES } from './wales.js';

/** The family of each rule in the reference. */
export const FAMILIES: Readonly<Record<string, readonly Rule[]>> = {
  'Education: rights and ages': [...RIGHTS_RULES, ...stopInCustody(END_OF_RIGHT_RULES, ['EDU-25'])],
  'Education: reviews': stopInCustody([...REVIEW_LIMIT_RULES, ...REVIEW_RULES]),
  'Education: moving between phases': stopInCustody(PHASE_TRANSFER_RULES),
  'Education: assessment': [
    ...stopInCustody(ASSESSMENT_RULES, ['EDU-14', 'EDU-15', 'EDU-16', 'EDU-17', 'EDU-40']),
    ...stopInCustody(REASSESSMENT_RULES),
    ...stopInCustody(REQUEST_RULES, ['EDU-41']),
  ],
  'Education: ending a plan, appeals': [...stopInCustody(CEASING_RULES), ...APPEAL_RULES, ...ORDER_RULES],
  'Education: mediation': MEDIATION_RULES,
  'Education: custody': CUSTODY_RULES,
  'Education: careers, work and travel': CAREERS_RULES,
  'Education: moving to another area': MOVE_RULES,
  'Social care: the Care Act': [...CARE_ACT_RULES, ...CARER_RULES, ...SUPPORT_RULES],
  'Social care: adults': ADULT_CARE_RULES,
  'Social care: care leavers': CARE_LEAVER_RULES,
  'Health: continuing healthcare': CONTINUING_CARE_RULES,
  'Health: moving to adult services': HEALTH_SERVICE_RULES,
  'Health: learning disability and autism': LEARNING_DISABILITY_RULES,
  'All agencies: capacity and information': JOINT_RULES,
  'Money: for families to know': MONEY_RULES,
  Wales: WELSH_RULES,
  Scotland: SCOTTISH_RULES,
  'Northern Ireland': NORTHERN_IRISH_RULES,
  'Norfolk: local': NORFOLK_RULES,
};

export const ALL_RULES: readonly Rule[] = Object.values(FAMILIES).flat();

const byNation = new Map<Nation, readonly Rule[]>(
  PACKS.map((nation) => [nation, ALL_RULES.filter((rule) => (rule.nations ?? ['england']).includes(nation))]),
);

/** The rules of a nation. England's include the settings of its areas, which apply in those areas only. */
export function rulesOf(nation: Nation): readonly Rule[] {
  return byNation.get(nation) ?? [];
}
