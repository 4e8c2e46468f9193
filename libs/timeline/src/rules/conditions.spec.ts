import { readdirSync, readFileSync } from 'node:fs';
import { calendarDate } from '#libs/kernel';
import { Derivation } from '../engine/derivation.js';
import { type Branch } from '../engine/language.js';
import { Person } from '../engine/person.js';
import { type Rule } from '../engine/rule.js';
import { EXAMPLES } from '../examples/index.js';
import { type FactName, type TimelineFacts } from '../index.js';
import { ALL_RULES } from './index.js';

interface Situation {
  readonly facts: TimelineFacts;
  readonly asOf: string;
}

interface CaseFile {
  readonly cases: readonly (Situation & {
    readonly milestones: readonly { readonly rule: string }[];
    readonly values?: { readonly rulesNotTriggered?: readonly string[] };
  })[];
}

const folder = new URL('../cases/', import.meta.url);
const CASES = readdirSync(folder)
  .filter((name) => name.endsWith('-cases.json'))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseFile).cases);

/** Situations that no worked example has. */
const OTHERS: readonly (Situation & { readonly rule: string })[] = [
  { rule: 'EDU-12', asOf: '2025-10-01', facts: { hasEhcPlan: true, ncYearActual: 6, settingType: 'special-school', nextSettingType: 'special-school' } },
  { rule: 'EDU-22', asOf: '2027-06-01', facts: { dateOfBirth: '2009-05-05', hasEhcPlan: true, inEducationOrTraining: false, movedOutOfAreaOn: '2027-05-20', ehcPlanTransferredOn: '2027-06-01' } },
  { rule: 'MED-05', asOf: '2026-05-12', facts: { mediationHeldOn: '2026-05-11', mediationIssues: 'health' } },
  { rule: 'MED-06', asOf: '2026-05-12', facts: { mediationAgreementOn: '2026-05-11', mediationAgreementType: 'continue-plan', hasEhcPlan: true } },
  { rule: 'WAL-02', asOf: '2026-02-01', facts: { nation: 'wales', idpCopyGivenOn: '2026-01-10', alnIdentifiedOn: '2026-01-19' } },
]; // prettier-ignore

/** The worked examples of a rule, also of why it does not apply. */
const situationsOf = (id: string): readonly Situation[] => [
  ...[...EXAMPLES, ...OTHERS].filter(({ rule }) => rule === id),
  ...CASES.filter(({ milestones, values }) =>
    [...milestones.map(({ rule }) => rule), ...(values?.rulesNotTriggered ?? [])].includes(id),
  ),
];

const conditionsOf = (r: Rule) =>
  [r.when, r.askWhen, r.metWhen, r.mootWhen, r.notRecordedWhen, r.deferredWhen].filter((c) => c !== undefined);

const datesOf = (r: Rule) =>
  [
    r.due, r.nominal, r.target, r.opensOn, r.closesOn, r.until, r.startBy, ...(r.ends ?? []).map(({ on }) => on),
  ].filter((date) => date !== undefined); // prettier-ignore

const leavesOf = (branch: Branch): readonly Branch[] => branch.parts?.flatMap(leavesOf) ?? [branch];

/** The person of a situation, and without each of the facts; once for each row of a list that the rule goes through. */
function* seen({ facts, asOf }: Situation, { each }: Rule) {
  const day = calendarDate(asOf);
  const names = Object.keys(facts) as FactName[];
  for (const row of each ? (facts[each] ?? []) : [null]) {
    const on = (known: TimelineFacts, handover = row) => new Person(known, day, undefined, handover);
    const without = (name: FactName) => on({ ...facts, [name]: null }, name === each ? null : row);
    yield { person: on(facts), others: names.map((name) => [name, without(name)] as const) };
  }
}

/** Every part of a condition, for a person, with those facts of the situation that change it. */
function* partsOf(rule: Rule) {
  for (const { person, others } of situationsOf(rule.id).flatMap((situation) => [...seen(situation, rule)])) {
    for (const condition of conditionsOf(rule)) {
      const without = others.map(([name, other]) => [name, leavesOf(condition.branch(other))] as const);
      for (const [i, leaf] of leavesOf(condition.branch(person)).entries()) {
        const decisive = without.filter(([, leaves]) => leaves[i]?.holds !== leaf.holds).map(([name]) => name);
        yield { words: leaf.words, named: Object.keys(leaf.facts ?? {}), decisive };
      }
    }
  }
}

/**
 * Conditions that compare a day with the day asked about, or with another day. The calculation of the date names the facts
 * of the day itself, and the condition names the facts to find out.
 */
const COMPARE_DAYS: Readonly<Record<string, readonly FactName[]>> = {
  'the limit has passed': [],
  'the last day of the year 9 review has passed': [],
  'no review is recorded, though more than one has been due': ['lastReviewCompletedOn', 'reviewDecisionOn'],
  'it is known when the plan was made or last reviewed': ['lastReviewCompletedOn', 'year9ReviewOn'],
  'no review was completed since year 9 ended': ['lastReviewCompletedOn', 'year9ReviewOn'],
  'the decision after this review has been notified': ['reviewDecisionOn', 'lastReviewCompletedOn'],
  'the plan is being amended, or may yet be amended': ['reviewDecision', 'amendmentNoticeServedOn'],
  'another integrated care board is responsible': ['responsibleIcbChangedOn', 'movedIntoAreaOn'],
  'the year of the move is known': ['settingTransferOn'],
  'the young person turns 25 before the step is due': ['dateOfBirth'],
  'the authority refused to assess, or to make a plan, or the young person turns 25 before the step is due': [
    'ehcNeedsAssessmentAgreed',
    'ehcPlanRefusedOn',
    'dateOfBirth',
  ],
  'the time limit need not be kept, for a recorded reason': [
    'assessmentDelayReason',
    'assessmentDelayFrom',
    'assessmentDelayUntil',
    'schoolAdviceRequestedOn',
    'schoolClosedFrom',
    'schoolReopensOn',
  ],
  'the appeal against the end of the plan was won': ['tribunalOrderOn', 'tribunalOrderType', 'appealNotOpposedOn'],
  'a decision that can be appealed was notified': [
    'appealableDecisionOn',
    'ceaseDecisionOn',
    'reviewDecisionOn',
    'finalAmendedPlanOn',
    'ehcNeedsAssessmentDecisionOn',
    'ehcPlanRefusedOn',
    'reassessmentRefusedOn',
  ],
  'the young person is at a college or in training already': ['settingType', 'workBasedLearning'],
};

describe('a condition', () => {
  let walked: ReturnType<typeof walk> | undefined;
  const walk = () => ALL_RULES.flatMap((rule) => [...partsOf(rule)].map((part) => ({ ...part, rule: rule.id })));
  const parts = () => (walked ??= walk());

  it('names every fact on which it depends: without any other, each of its parts stands as before', () => {
    const unnamed = parts()
      .filter(({ words }) => !(words in COMPARE_DAYS))
      .flatMap(({ rule, words, named, decisive }) =>
        decisive.filter((name) => !named.includes(name)).map((name) => `${rule}: "${words}" depends on ${name}`),
      );
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it.each(Object.entries(COMPARE_DAYS))('names the facts to find out where it compares days: %s', (words, facts) => {
    const named = parts()
      .filter((part) => part.words === words)
      .map((part) => part.named.join(' '));
    expect([...new Set(named)]).toEqual([facts.join(' ')]);
  });
});

describe('a date', () => {
  it('is explained with every fact on which it depends: without any other, it stays the same', () => {
    const unnamed = new Set<string>();
    for (const rule of ALL_RULES)
      for (const { person, others } of situationsOf(rule.id).flatMap((situation) => [...seen(situation, rule)])) {
        for (const expression of datesOf(rule)) {
          const derivation = new Derivation();
          const date = expression.at(person, derivation);
          // A date by the school year names the class or the birthday. One without facts is no part of the answer.
          if (date === null || derivation.conventions.has('school-year') || derivation.facts.size === 0) continue;
          const named = new Set([...derivation.facts, ...rule.when.facts]);
          for (const [name, other] of others)
            if (!named.has(name) && expression.at(other) !== date)
              unnamed.add(`${rule.id}: ${expression.words} depends on ${name}`);
        }
      }
    expect([...unnamed]).toEqual([]);
  });
});
