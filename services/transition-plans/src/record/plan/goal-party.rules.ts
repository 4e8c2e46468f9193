import type { Audience } from '#libs/platform';

/** Speaker of the "own words" of a goal. */
export const SAID_BY = ['young-person', 'parent-carer', 'advocate', 'other'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** An account's part in a goal. */
export type GoalParty = 'young-person' | 'carer' | 'staff';

/** The part of each audience in a goal; null for audiences without one. */
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
  /** may change every goal, or only its own proposals before they are taken up */
  readonly changes: 'every-goal' | 'own-proposals';
  /** may decide which goal matters most */
  readonly orders: boolean;
  /** speaker of its words by default */
  readonly speaksAs: SaidBy;
  /** speakers whose words it may write */
  readonly writes: readonly SaidBy[];
  /** speakers whose words it may change after the speaker's own account wrote them */
  readonly rewrites: readonly SaidBy[];
  /** writes down the words of others, and can correct its notes of them */
  readonly writesForOthers: boolean;
}

/**
 * Words belong to their speaker. Only the young person can change their own words, and staff cannot change a carer's.
 */
export const PARTY_TO_GOALS: Readonly<Record<GoalParty, PartyToGoals>> = {
  'young-person': {
    ...{ changes: 'every-goal', orders: true, speaksAs: 'young-person', writesForOthers: false },
    ...{ writes: SAID_BY, rewrites: SAID_BY },
  },
  // A carer writes only their own words. The young person, or staff who heard them, write the young person's words.
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
