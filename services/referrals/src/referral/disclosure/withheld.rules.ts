import type { Role } from '#libs/platform';

/** What of a referral and its receipt is not shown to a reader. */
export interface Withheld {
  /** the risk words, and the group `risk` */
  readonly risk: boolean;
  /** which law it rests on, or that it rests on one at all */
  readonly basis: 'nothing' | 'which law' | 'all';
}

interface ByDisclosure {
  /** of a disclosure that the young person was not to be told of */
  readonly untold: Withheld;
  readonly otherwise: Withheld;
}

const NOTHING: Withheld = { risk: false, basis: 'nothing' };
const RISK_AND_BASIS: Withheld = { risk: true, basis: 'all' };
const NEVER: ByDisclosure = { untold: NOTHING, otherwise: NOTHING };
const ALWAYS: ByDisclosure = { untold: RISK_AND_BASIS, otherwise: RISK_AND_BASIS };

const WITHHELD: Readonly<Record<Role, ByDisclosure>> = {
  'young-person': { untold: RISK_AND_BASIS, otherwise: NOTHING },
  carer: { untold: RISK_AND_BASIS, otherwise: { risk: true, basis: 'which law' } },
  coordinator: NEVER,
  practitioner: NEVER,
  provider: NEVER,
  leader: NEVER,
  administrator: ALWAYS,
  system: NEVER,
  anonymous: ALWAYS,
};

/**
 * What is told of a risk of abuse may be about whoever looks after the young person, so a carer reads neither it nor the law
 * that names it; and a young person who was not to be told of a disclosure does not learn of it from its receipt
 * (Data Protection Act 2018 Sch 2 paras 2 and 5, Sch 3 para 21: where telling would bring harm).
 * @param youngPersonTold null where it rests on no law
 */
export function withheldFrom(role: Role, youngPersonTold: boolean | null): Withheld {
  return youngPersonTold === false ? WITHHELD[role].untold : WITHHELD[role].otherwise;
}
