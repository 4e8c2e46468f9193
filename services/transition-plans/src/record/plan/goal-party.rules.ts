import type { Audience } from '#libs/platform';

/** Who spoke the "own words" of a goal. */
export const SAID_BY = ['young-person', 'parent-carer', 'advocate', 'other'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** What an account is to a goal. */
export type GoalParty = 'young-person' | 'carer' | 'staff';

/** What each kind of account is to a goal; null: it has nothing to do with goals. */
export const PARTY_OF: Readonly<Record<Audience, GoalParty | null>> = {
  'young-person': 'young-person',
  carer: 'carer',
  staff: 'staff',
  system: 'staff',
  provider: null,
  leader: null,
  administrator: null,
  public: null,
};

interface PartyToGoals {
  /** changes every goal, or what it proposed until that is taken up */
  readonly changes: 'every-goal' | 'own-proposals';
  /** says which goal matters most */
  readonly orders: boolean;
  /** whose words it writes where it does not say */
  readonly speaksAs: SaidBy;
  /** whose words it may write at all */
  readonly writes: readonly SaidBy[];
  /** whose words it may change, where the account of the one who spoke wrote them */
  readonly rewrites: readonly SaidBy[];
  /** writes down what others said, and can mend what it wrote down */
  readonly writesForOthers: boolean;
}

/** Words belong to whoever spoke them: the young person's to them alone, a carer's not to staff. */
export const PARTY_TO_GOALS: Readonly<Record<GoalParty, PartyToGoals>> = {
  'young-person': {
    ...{ changes: 'every-goal', orders: true, speaksAs: 'young-person', writesForOthers: false },
    ...{ writes: SAID_BY, rewrites: SAID_BY },
  },
  // A carer speaks for themselves: what the young person said is written by the young person, or by staff who heard it.
  carer: {
    ...{ changes: 'own-proposals', orders: false, speaksAs: 'parent-carer', writesForOthers: false },
    writes: ['parent-carer', 'advocate', 'other'],
    rewrites: ['parent-carer', 'advocate', 'other'],
  },
  staff: {
    ...{ changes: 'every-goal', orders: true, speaksAs: 'young-person', writesForOthers: true },
    ...{ writes: SAID_BY, rewrites: ['advocate', 'other'] },
  },
};
