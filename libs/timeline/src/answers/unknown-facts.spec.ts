import { calendarDate } from '#libs/kernel';
import { type Milestone } from '../engine/milestone.js';
import { Person } from '../engine/person.js';
import { FACTS } from '../fact-dictionary.js';
import { type TimelineFacts } from '../index.js';
import { ALL_RULES } from '../rules/index.js';
import { unknownFacts } from './unknown-facts.js';

describe('the facts that are not known', () => {
  const facts: TimelineFacts = { nextTermStartsOn: '2026-09-01', willMoveToAdultHealthServices: true };
  const person = new Person(facts, calendarDate('2026-06-01'));
  const rules = ALL_RULES.filter(({ id }) => id === 'EDU-20' || id === 'EDU-05' || id === 'HLT-22');
  const milestone = (rule: string, ...findOut: (keyof TimelineFacts)[]) =>
    ({ rule, status: 'open-now', findOut }) as Partial<Milestone> as Milestone;

  it('are told with the rules that wait for them: the most first, then by name', () => {
    const milestones = [
      milestone('EDU-03', 'planFirstMadeOn', 'lastReviewCompletedOn'),
      milestone('EDU-04', 'planFirstMadeOn', 'lastReviewCompletedOn', 'hasEhcPlan'),
      milestone('EDU-05', 'hasEhcPlan'),
      { ...milestone('SC-01', 'likelyAdultCareNeeds'), status: 'ended' as const },
    ];
    const found = unknownFacts(rules, person, milestones);
    expect(found.filter(({ fact }) => fact !== 'ncYearActual')).toEqual([
      { fact: 'hasEhcPlan', meaning: FACTS.hasEhcPlan.meaning, decides: ['EDU-05', 'EDU-20'], completes: ['EDU-04'] },
      { fact: 'dateOfBirth', meaning: FACTS.dateOfBirth.meaning, decides: ['EDU-20', 'HLT-22'], completes: [] },
      {
        fact: 'lastReviewCompletedOn',
        meaning: FACTS.lastReviewCompletedOn.meaning,
        decides: [],
        completes: ['EDU-03', 'EDU-04'],
      },
      { fact: 'planFirstMadeOn', meaning: FACTS.planFirstMadeOn.meaning, decides: [], completes: ['EDU-03', 'EDU-04'] },
    ]);
    expect(found.at(-1)).toMatchObject({ fact: 'ncYearActual', decides: ['EDU-20'], completes: [] });
  });

  it('are none where every rule is decided', () => {
    expect(unknownFacts(rules, new Person({ hasEhcPlan: false, dateOfBirth: '2015-01-01' }, person.asOf), [])).toEqual(
      [],
    );
  });
});
