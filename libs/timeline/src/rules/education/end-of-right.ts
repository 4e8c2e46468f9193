import { furtherEducationYearEnd } from '../../calendar/school-year.js';
import { aged, allOf, test } from '../../engine/conditions.js';
import { birthday, dayAfter, dayBefore, earliestOf, firstKnown, inWords, known, monthsBefore, the, where } from '../../engine/dates.js'; // prettier-ignore
import { type Person } from '../../engine/person.js';
import { type Ending, rules } from '../../engine/rule.js';
import { twentyFive } from '../anchors.js';
import { birthDateKnown, inCustody, outOfEducation, planInForce } from '../circumstances.js';
import { FREE_ADVICE, IF_YOU_KNOW } from './family-words.js';
import { CHILDREN_AND_FAMILIES_ACT, REGULATION } from './sources.js';

const lastDayAsOfRight = dayBefore(twentyFive);
const dayBefore26 = dayBefore(birthday(26));

const settingIs = (words: string, ...settings: string[]) =>
  test(words, ['settingType', 'workBasedLearning'], (p) => {
    if (p.facts.workBasedLearning === 'apprenticeship') return settings.includes('apprenticeship');
    return p.facts.settingType == null ? null : settings.includes(p.facts.settingType);
  });
const inFurtherEducation = settingIs('the young person is at a further education college', 'further-education-college');

const collegeYearEnd = known(
  'the end of the further education year in which the young person turns 25',
  (p) => {
    const day = p.birthday(25);
    return day === null ? null : furtherEducationYearEnd(day);
  },
  (p, derivation) => {
    twentyFive.at(p, derivation);
    derivation.conventions.add('further-education-year');
  },
);

const endOfTraining = the('trainingEndsOn', 'the end of the training or course');
const endOfPower = inWords(
  'the end of the further education year in which the young person turns 25, at a further education college. Elsewhere it is the earlier of the end of the training or course and the day before the 26th birthday. An end of the course that is not known counts as the end of the further education year',
  where(inFurtherEducation, collegeYearEnd, earliestOf(firstKnown(endOfTraining, collegeYearEnd), dayBefore26)),
);

/** Eighteen months before 25, somebody should know where the young person learns. */
const nearTwentyFive = test('the young person is within 18 months of 25', ['dateOfBirth'], (p) => {
  const prompt = monthsBefore(18, twentyFive).at(p);
  return prompt !== null && p.asOf >= prompt;
});
const reachesFurther = test(
  'the power to continue the plan reaches further than the right to it',
  ['dateOfBirth', 'trainingEndsOn', 'settingType', 'workBasedLearning'],
  (p) => {
    const [power, right] = [endOfPower.at(p), lastDayAsOfRight.at(p)];
    return power !== null && right !== null && power > right;
  },
);
const inEducation = test('the young person is in education or training', outOfEducation.facts, (p) => {
  const out = outOfEducation.holds(p);
  return out === null ? null : !out;
});
const powerToContinue = allOf(birthDateKnown, planInForce, aged(18), reachesFurther, inEducation);

const because =
  'The right to a plan ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).';
const family = 'You are 25 now. You no longer have a right to a plan.';
/** At 25 the power follows the right, where nothing rules it out. */
const endings: readonly Ending[] = [
  {
    on: where(
      test(
        'the plan may be continued',
        [...powerToContinue.facts, ...inCustody.facts],
        (p: Person) => powerToContinue.holds(p) !== false && inCustody.holds(p) !== true,
      ),
      twentyFive,
    ),
    because,
    family: `${family} The council can choose to keep it to the end of your course year.`,
    successor: 'EDU-26',
  },
  { on: twentyFive, because, family },
];

/** The end of a plan by age: dates to know, never late. */
export const END_OF_RIGHT_RULES = rules(
  {
    id: 'EDU-25',
    name: 'plan-as-of-right-ends',
    title: 'Last day on which there is a right to the plan',
    family: {
      text: 'You have a right to your plan until {due}. This is the day before you turn 25.',
      missed: `Ask the council if it will keep your plan to the end of your course. ${FREE_ADVICE}`,
    },
    when: allOf(birthDateKnown, planInForce),
    due: lastDayAsOfRight,
    prompts: [monthsBefore(18, twentyFive), monthsBefore(12, twentyFive)],
    leadIn: 'There is a right to the plan until',
    ends: endings,
    force: 'derived-date',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person'],
    citation: 'Children and Families Act 2014 s.83(2)',
    url: CHILDREN_AND_FAMILIES_ACT(83),
    confidence: 'high',
    evidence: 'the last review and the hand-over are done',
    ifMissed: 'the plan ends and nobody notices',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-26',
    name: 'plan-by-discretion-ends',
    title: 'The plan may continue until this day, if the authority so decides',
    ask: 'Find out where the young person learns: it decides how long the plan may continue after 25',
    family: {
      text: 'The council can choose to keep your plan until {due}. You can ask it to.',
      ask: `Where do you learn, and when does your course end? ${IF_YOU_KNOW}`,
      missed: `Ask the council to say in writing why it will not keep your plan. ${FREE_ADVICE}`,
    },
    when: powerToContinue,
    askWhen: allOf(planInForce, nearTwentyFive),
    due: endOfPower,
    closesOn: dayBefore26,
    leadIn: 'If the authority so decides, the plan continues until',
    ends: [
      {
        on: dayAfter(endOfPower),
        because:
          'The power to continue the plan ended with the academic year in which the young person turned 25 (Children and Families Act 2014 s.46).',
        family: 'The council can no longer keep your plan.',
      },
    ],
    discretionary: true,
    force: 'discretion',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person'],
    citation:
      'Children and Families Act 2014 s.46; SEND Regulations 2014 reg 46; JL v Somerset CC [2021] UKUT 324 (AAC)',
    url: REGULATION(46),
    confidence: 'unconfirmed',
    unconfirmed: 'the end for a young person neither in further education nor in an apprenticeship',
    evidence: 'a written decision that considers the power',
    ifMissed: 'a failure to consider the power can be appealed',
    validFrom: '2014-09-01',
  },
);
