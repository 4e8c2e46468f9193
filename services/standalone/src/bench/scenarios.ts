import type pg from 'pg';
import type { Call } from './load.js';

/** Records from the seeding that the scenarios use. */
export interface Stock {
  /** people without a plan, for new plans */
  peopleWithoutPlan: string[];
  /** plans with six goals and twelve steps */
  plans: string[];
  /** goals at version 1; each is changed once */
  goals: { planId: string; goalId: string }[];
  /** steps that a referral can serve */
  targets: { youngPersonId: string; planId: string; stepId: string }[];
  serviceId: string;
}

export interface Scenario {
  name: 'A' | 'B' | 'C' | 'D' | 'E';
  title: string;
  account: string;
  /** schema of the statements */
  schema: 'transition_plans' | 'referrals';
  /** target, as a share of the raw server's throughput */
  aim: number;
  /** the next call to Onward, and the ids that it is about, for the raw server's call */
  next(stock: Stock): { call: Call; about: string[] };
}

const AREAS = ['employment', 'independent-living', 'community', 'health'] as const;

/** A plan as a coordinator would send it: six goals with words, twelve steps. */
export function planOf(youngPersonId: string): object {
  return {
    youngPersonId,
    goals: Array.from({ length: 6 }, (_, i) => ({
      area: AREAS[i % 4],
      title: `What matters to me, number ${i + 1}`,
      ownWords: 'I want to work with animals and to live near my sister.',
      successCriterion: 'Two days a week at a farm that pays, and a bus that goes there.',
      targetOn: '2026-07-31',
    })),
    steps: Array.from({ length: 12 }, (_, i) => ({
      title: `Ask who can help with part ${i + 1}`,
      dueOn: `2026-0${(i % 9) + 1}-15`,
    })),
  };
}

/**
 * The people are invented and cannot consent, so a law takes the place of consent; young-people checks the same either
 * way.
 */
const SHARING = {
  override: {
    lawfulBasis: 'vital-interests',
    reason: 'Invented people of a benchmark, of every age. None of them can be asked.',
    accountablePerson: { subject: 'coordinator', name: 'Transition coordinator' },
    youngPersonTold: 'yes',
  },
} as const;

export function referralOf(target: Stock['targets'][number], serviceId: string): object {
  const asked = { need: 'Support at home.', urgency: 'routine', send: true, sharing: SHARING };
  return { ...target, serviceId, ...asked };
}

let turn = 0;
const each = <T>(list: readonly T[]): T => list[turn++ % list.length]!;

function take<T>(list: T[], what: string): T {
  const one = list.pop();
  if (one === undefined) throw new Error(`the benchmark ran out of ${what}. Make the area larger.`);
  return one;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'A',
    title: 'A create a plan, 6 goals, 12 steps',
    account: 'coordinator',
    schema: 'transition_plans',
    aim: 0.4,
    next: (stock) => {
      const person = take(stock.peopleWithoutPlan, 'people without a plan');
      return { call: { method: 'POST', path: '/v1/plans', body: planOf(person) }, about: [person] };
    },
  },
  {
    name: 'B',
    title: 'B read a plan whole',
    account: 'coordinator',
    schema: 'transition_plans',
    aim: 0.5,
    next: (stock) => {
      const plan = each(stock.plans);
      return { call: { method: 'GET', path: `/v1/plans/${plan}` }, about: [plan] };
    },
  },
  {
    name: 'C',
    title: 'C a caseload page, 50 of 5,000',
    account: 'coordinator',
    schema: 'transition_plans',
    aim: 0.5,
    next: () => ({ call: { method: 'GET', path: '/v1/caseload?limit=50' }, about: [] }),
  },
  {
    name: 'D',
    title: 'D create and send a referral',
    account: 'coordinator',
    schema: 'referrals',
    aim: 0.4,
    next: (stock) => {
      const target = each(stock.targets);
      return {
        call: { method: 'POST', path: '/v1/referrals', body: referralOf(target, stock.serviceId) },
        about: [target.youngPersonId, target.planId, target.stepId],
      };
    },
  },
  {
    name: 'E',
    title: 'E change one goal',
    account: 'coordinator',
    schema: 'transition_plans',
    aim: 0.4,
    next: (stock) => {
      const { planId, goalId } = take(stock.goals, 'goals');
      return {
        call: {
          method: 'PATCH',
          path: `/v1/plans/${planId}/goals/${goalId}`,
          body: { achievement: 'in-progress' },
          headers: { 'if-match': '"1"' },
        },
        about: [planId, goalId],
      };
    },
  },
];

/** Reads the available records from the database. */
export async function stockOf(database: pg.Client, serviceId: string): Promise<Stock> {
  const column = async (sql: string) => (await database.query<{ id: string }>(sql)).rows.map((r) => r.id);
  return {
    serviceId,
    peopleWithoutPlan: await column(`select p.id from transition_plans.young_person p
      where not exists (select 1 from transition_plans.plan where young_person_id = p.id) order by p.id`),
    plans: await column(
      `select plan_id as id from transition_plans.goal where title not like 'Filler%' group by plan_id limit 2000`,
    ),
    goals: (
      await database.query<{ planId: string; goalId: string }>(
        `select plan_id as "planId", id as "goalId" from transition_plans.goal where version = 1 and title like 'Filler%' order by id`,
      )
    ).rows,
    targets: (
      await database.query<Stock['targets'][number]>(`select distinct on (plan_id)
        young_person_id as "youngPersonId", plan_id as "planId", id as "stepId" from transition_plans.step where rule is null limit 2000`)
    ).rows,
  };
}
