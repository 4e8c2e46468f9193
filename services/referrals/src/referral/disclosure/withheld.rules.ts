import type { Role } from '#libs/platform';

/** Parts of a referral and its receipt that a reader is not shown. */
export interface Withheld {
  /** the risk words, and the group `risk` */
  readonly risk: boolean;
  /** `which law`: only the name of the law; `all`: also the fact that a law is the basis */
  readonly basis: 'nothing' | 'which law' | 'all';
}

interface ByDisclosure {
  /** for a disclosure that the young person was not informed of */
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
  'information-governance': ALWAYS,
  system: NEVER,
  anonymous: ALWAYS,
};

/**
 * Decides which parts a role is not shown. A risk of abuse may involve a carer, so a carer reads neither the risk nor the law
 * that would reveal it. A young person who was deliberately not informed of a disclosure does not learn of it from its receipt
 * (Data Protection Act 2018 Sch 2 paras 2 and 5, Sch 3 para 21: if informing them would cause harm).
 * @param youngPersonTold null unless the disclosure rests on a law
 */
export function withheldFrom(role: Role, youngPersonTold: boolean | null): Withheld {
  return youngPersonTold === false ? WITHHELD[role].untold : WITHHELD[role].otherwise;
}
