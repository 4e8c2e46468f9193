/** What of a referral and its receipt is not shown to a reader. */
export interface Withheld {
  /** the risk words, and the group `risk` */
  readonly risk: boolean;
  /** which law it rests on, or that it rests on one at all */
  readonly basis: 'nothing' | 'which law' | 'all';
}

/**
 * What is told of a risk of abuse may be about whoever looks after the young person, so a carer reads neither it nor the law
 * that names it; and a young person who was not to be told of a disclosure does not learn of it from its receipt
 * (Data Protection Act 2018 Sch 2 paras 2 and 5, Sch 3 para 21: where telling would bring harm).
 * @param youngPersonTold null where it rests on no law
 */
export function withheldFrom(role: string, youngPersonTold: boolean | null): Withheld {
  const untold = youngPersonTold === false;
  if (role === 'carer') return { risk: true, basis: untold ? 'all' : 'which law' };
  if (role === 'young-person' && untold) return { risk: true, basis: 'all' };
  return { risk: false, basis: 'nothing' };
}
