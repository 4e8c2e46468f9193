import { apportion, shareAt, spread } from './apportion.js';
import { NEEDS_BY_AGE, readTable, REVIEWS_BY_AGE, SETTINGS_BY_AGE, SEXES_OF_PLANS } from './norfolk-2025.js';

/** How many people of one age there are, and how they divide. */
export interface AgeShape {
  readonly age: number;
  readonly people: number;
  readonly needs: readonly number[];
  readonly settings: readonly number[];
  /** decided within four weeks of the meeting, later, not reviewed */
  readonly reviews: readonly [within: number, over: number, none: number];
  /** amend, cease, maintain */
  readonly outcomes: readonly number[];
}

export interface Slot {
  readonly age: number;
  readonly sex: 'F' | 'M';
  /** code of a need, or `none` */
  readonly need: string;
  /** column of the published table of settings */
  readonly setting: string;
  readonly review: { readonly within4Weeks: boolean; readonly outcome: 'A' | 'C' | 'M' } | null;
}

const NEEDS = readTable(NEEDS_BY_AGE);
const REVIEWS = readTable(REVIEWS_BY_AGE);
const SETTINGS = readTable(SETTINGS_BY_AGE);
const NEED_COLUMNS = Object.keys(NEEDS[0] ?? {}).filter((column) => column !== 'age' && column !== 'plans');
const SETTING_COLUMNS = Object.keys(SETTINGS[0] ?? {}).filter((column) => column !== 'age');
const OUTCOMES = ['A', 'C', 'M'] as const;
/** The published table of reviews has one line for this age and above. */
const LAST_AGE_OF_REVIEWS = 20;

const column = (row: Record<string, number>, name: string): number => row[name] ?? 0;

/** The published table, with its line "20 and over" divided among the ages 20 to 25. */
function reviewsOf(age: number): number[] {
  const names = ['within', 'over', 'amend', 'cease', 'maintain'];
  const row = REVIEWS.find((each) => each['age'] === Math.min(age, LAST_AGE_OF_REVIEWS)) ?? {};
  if (age < LAST_AGE_OF_REVIEWS) return names.map((name) => column(row, name));
  const older = NEEDS.filter((each) => column(each, 'age') >= LAST_AGE_OF_REVIEWS).map((each) => column(each, 'plans'));
  return names.map((name) => apportion(column(row, name), older)[age - LAST_AGE_OF_REVIEWS] ?? 0);
}

/**
 * Divides the people by the published counts of Norfolk: exactly when their number equals Norfolk's plans, otherwise in
 * proportion by largest remainder.
 */
export function shapeOf(people: number): AgeShape[] {
  const published = NEEDS.map((row) => column(row, 'plans'));
  return apportion(people, published).map((count, at): AgeShape => {
    const plans = published[at] ?? 0;
    const needs = NEEDS[at] ?? {};
    const settings = SETTINGS[at] ?? {};
    const age = column(needs, 'age');
    const [within = 0, over = 0, ...outcomes] = reviewsOf(age);
    const [inTime = 0, late = 0, none = 0] = apportion(count, [within, over, Math.max(0, plans - within - over)]);
    return {
      age,
      people: count,
      needs: apportion(
        count,
        NEED_COLUMNS.map((name) => column(needs, name)),
      ),
      settings: apportion(
        count,
        SETTING_COLUMNS.map((name) => column(settings, name)),
      ),
      reviews: [inTime, late, none],
      outcomes: apportion(inTime + late, outcomes),
    };
  });
}

/** Gives the attributes of each person, by rank. It keeps no state about the others. */
export function slotReader(shape: readonly AgeShape[], seed: number): (rank: number) => Slot {
  const ages = shape.map(({ people }) => people);
  const total = ages.reduce((a, b) => a + b, 0);
  const sexes = apportion(total, Object.values(SEXES_OF_PLANS));
  return (rank) => {
    const { share, rank: inAge } = shareAt(ages, spread(rank, total, seed));
    const { age, people, needs, settings, reviews, outcomes } = shape[share] as AgeShape;
    const place = (salt: number) => spread(inAge, people, seed + salt);
    const reviewed = shareAt(reviews, place(3));
    const decisionRank = reviewed.share === 0 ? reviewed.rank : reviews[0] + reviewed.rank;
    return {
      age,
      sex: shareAt(sexes, spread(rank, total, seed + 5)).share === 0 ? 'F' : 'M',
      need: NEED_COLUMNS[shareAt(needs, place(1)).share] as string,
      setting: SETTING_COLUMNS[shareAt(settings, place(2)).share] as string,
      review:
        reviewed.share === 2
          ? null
          : {
              within4Weeks: reviewed.share === 0,
              outcome: OUTCOMES[
                shareAt(outcomes, spread(decisionRank, reviews[0] + reviews[1], seed + 4)).share
              ] as (typeof OUTCOMES)[number],
            },
    };
  };
}
