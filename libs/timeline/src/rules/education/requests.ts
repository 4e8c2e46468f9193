import { aged, allOf, is, isNot, shown, test } from '../../engine/conditions.js';
import { dayBefore } from '../../engine/dates.js';
import { type FactsOfType } from '../../facts.js';
import { type Ending, rules } from '../../engine/rule.js';
import { twentyFive } from '../anchors.js';
import { planInForce } from '../circumstances.js';
import { FREE_ADVICE } from './family-words.js';
import { CHILDREN_AND_FAMILIES_ACT } from './sources.js';

const asked = (fact: FactsOfType<'date'>, words: string) =>
  test(words, [fact], (p) => {
    const day = p.date(fact);
    return day !== null && day <= p.asOf;
  });

const ends: readonly Ending[] = [
  {
    on: twentyFive,
    because:
      'The right ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).',
    family: 'You are 25 now. The law on plans ends at 25.',
  },
];

const common = {
  closesOn: dayBefore(twentyFive),
  ends,
  force: 'right',
  leadAgency: 'family',
  leads: 'the parent or the young person',
  involves: ['local authority SEN team', 'information, advice and support service (SENDIASS)'],
  confidence: 'medium',
  evidence: 'the request, with its date',
  ifMissed: 'an appeal where the authority says no',
  validFrom: '2014-09-01',
} as const;

/** What the family can ask of the authority. */
export const REQUEST_RULES = rules(
  {
    ...common,
    id: 'EDU-41',
    name: 'right-to-ask-for-assessment',
    title: 'The family can ask for an assessment',
    family: {
      text: 'You can ask the council to look at your needs and make a plan. You can do this until {closes}.',
      missed: `If the council says no, you can appeal. ${FREE_ADVICE}`,
    },
    when: allOf(
      shown(isNot('hasEhcPlan', 'no plan is in force')),
      shown(is('disabled', 'the young person is disabled')),
      aged(0, 24),
    ),
    mootWhen: asked('ehcNeedsAssessmentRequestedOn', 'an assessment was asked for'),
    citation: 'Children and Families Act 2014 s.36(1), s.83(2)',
    url: CHILDREN_AND_FAMILIES_ACT(36),
  },
  {
    ...common,
    id: 'EDU-42',
    name: 'right-to-ask-for-reassessment',
    title: 'The family can ask for a re-assessment',
    family: {
      text: 'You can ask the council to look at your needs again if they have changed. You can do this until {closes}.',
      missed: `If the council says no, you can appeal. ${FREE_ADVICE}`,
    },
    when: allOf(shown(planInForce), aged(0, 24)),
    mootWhen: asked('reassessmentRequestedOn', 'a re-assessment was asked for'),
    meaning: 'the authority need not re-assess within six months of the last assessment',
    citation: 'Children and Families Act 2014 s.44(2)',
    url: CHILDREN_AND_FAMILIES_ACT(44),
  },
);
