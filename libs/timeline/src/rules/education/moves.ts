import { allOf, recorded, test } from '../../engine/conditions.js';
import { noticeGiven } from '../../engine/counting.js';
import { inWords, the, weeksAfter, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { workingDaysBeginning } from '../../engine/working-day-dates.js';
import { reviewCompleted, reviewedSinceTransfer, reviewLimitAfterTransfer, transferredPlan } from '../anchors.js';
import { planInForce } from '../circumstances.js';
import { limitRelaxedIn2020 } from './relaxed-2020.js';
import { REGULATION } from './sources.js';

const move = the('movedOutOfAreaOn', 'the move');
const aware = the('oldAuthorityAwareOn', 'the day the old authority learnt of the move');
const icbAware = the('responsibleIcbChangedOn', 'the day the old board learnt of the change');

/**
 * A person who moves in may come under another board. The question stays until the new authority has reviewed the plan.
 */
const anotherBoard = test(
  'another integrated care board is responsible',
  ['responsibleIcbChangedOn', 'movedIntoAreaOn'],
  (p) => {
    if (icbAware.at(p) !== null) return true;
    const movedIn = p.date('movedIntoAreaOn');
    const reviewed = reviewCompleted.at(p);
    return movedIn === null || movedIn > p.asOf || (reviewed !== null && reviewed >= movedIn) ? false : null;
  },
);

/** A late notice is not known: then the transfer is on the day of the move. */
const learntLate = test(
  'the old authority learnt of the move less than 15 working days before it',
  ['oldAuthorityAwareOn', 'movedOutOfAreaOn'],
  (p) => {
    const moved = move.at(p);
    const known = aware.at(p);
    if (moved === null || known === null) return null;
    const inTime = noticeGiven(p, known, moved, 15);
    return inTime === null ? null : !inTime;
  },
);

const movesAway = recorded('movedOutOfAreaOn', 'the young person moves to another authority');
const planTransferred = recorded('ehcPlanTransferredOn', 'the plan was transferred to the new authority');

const transferLimit = inWords(
  'the move. If the old authority learnt of the move less than 15 working days before it, 15 working days apply instead. They begin with the day the old authority learnt of the move, and the last of them is the limit',
  where(learntLate, workingDaysBeginning(15, aware), move),
);

export const MOVE_RULES = rules(
  ...limitRelaxedIn2020(
    {
      id: 'EDU-33',
      name: 'transfer-of-plan',
      title: 'The old authority sends the plan to the new one',
      family: {
        text: 'When you move home, the old council sends the plan to the new one by {due}.',
        undated: 'When you move home, the old council sends the plan to the new one.',
        ask: 'Is there a plan? Tell both councils that you move.',
        missed:
          'You can tell both councils. You can complain to the old council, and then to the Ombudsman. SENDIASS can give you free advice.',
      },
      ask: 'Find out whether there is a plan: the old authority sends it to the new one',
      when: allOf(planInForce, movesAway),
      askWhen: movesAway,
      due: transferLimit,
      met: transferredPlan,
      occurrence: monthOf(move),
      force: 'legal-duty',
      leadAgency: 'education',
      leads: 'the old local authority',
      involves: ['new local authority', 'both ICBs'],
      citation: 'SEND Regulations 2014 reg 15(2)',
      url: REGULATION(15),
      quote:
        'on the day of the move or, where it has not become aware of the move at least 15 working days prior to that move, within 15 working days beginning with the day on which it did become aware',
      confidence: 'high',
      evidence: 'the receipt of the transfer',
      ifMissed: 'a gap in the provision in the plan',
      validFrom: '2014-09-01',
    },
    transferLimit,
  ),
  ...limitRelaxedIn2020(
    {
      id: 'EDU-34',
      name: 'letter-after-transfer',
      title: 'The new authority writes: the plan was transferred, what it will do, and when it will review the plan',
      family: {
        text: 'The new council writes to you by {due}. It says that it has the plan, and when it will look at it.',
        undated: 'The new council writes to you when it has the plan.',
        ask: 'Is there a plan? Tell the new council.',
        missed: 'You can ask the new council when it will look at the plan.',
      },
      when: allOf(planInForce, planTransferred),
      askWhen: planTransferred,
      due: weeksAfter(6, transferredPlan),
      occurrence: monthOf(transferredPlan),
      force: 'legal-duty',
      leadAgency: 'education',
      leads: 'the new local authority',
      involves: ['young person or parent'],
      citation: 'SEND Regulations 2014 reg 15(4)',
      url: REGULATION(15),
      quote:
        'The new authority must, within 6 weeks of the date of the transfer, inform the child’s parent or the young person',
      confidence: 'high',
      evidence: 'the letter',
      ifMissed: 'the family does not know who is responsible, or when the review comes',
      validFrom: '2014-09-01',
    },
    weeksAfter(6, transferredPlan),
  ),
  ...limitRelaxedIn2020(
    {
      id: 'EDU-35',
      name: 'review-after-transfer',
      title: 'The new authority reviews the plan',
      family: {
        text: 'The new council looks at the whole plan again by {due}.',
        undated: 'The new council looks at the whole plan again.',
        ask: 'Is there a plan? Tell the new council.',
        missed:
          'You can ask the new council for a date. You can complain to it, and then to the Ombudsman. SENDIASS can give you free advice.',
      },
      when: allOf(planInForce, planTransferred),
      askWhen: planTransferred,
      due: reviewLimitAfterTransfer,
      met: reviewedSinceTransfer,
      occurrence: monthOf(transferredPlan),
      force: 'legal-duty',
      leadAgency: 'education',
      leads: 'the new local authority',
      involves: ['parent or young person', 'school or college', 'health', 'social care'],
      citation: 'SEND Regulations 2014 reg 15(5)',
      url: REGULATION(15),
      quote:
        'The new authority must review the EHC plan in accordance with section 44 of the Act before the expiry of the later of',
      confidence: 'high',
      evidence: 'the notice of the decision after the review',
      ifMissed: 'the plan does not fit the new place',
      validFrom: '2014-09-01',
    },
    reviewLimitAfterTransfer,
  ),
  ...limitRelaxedIn2020(
    {
      id: 'EDU-36',
      name: 'icb-changes',
      title: 'The old health board tells the new one about the plan',
      family: {
        text: 'The old health board tells the new one about the plan by {due}.',
        undated: 'The old health board tells the new one about the plan.',
        ask: 'Did your health board change when you moved? Please tell your coordinator if you know.',
        missed: 'You can tell the new health board about the plan. You can ask its complaints team for help.',
      },
      ask: 'Find out whether another health board became responsible with the move, and when the old one learnt of it',
      when: allOf(planInForce, anotherBoard),
      askWhen: planInForce,
      due: workingDaysBeginning(15, icbAware),
      meaning:
        'where the new board cannot arrange the provision in the plan, it asks for a review within 15 working days of learning that',
      occurrence: monthOf(icbAware),
      force: 'legal-duty',
      leadAgency: 'health',
      leads: 'the old integrated care board, then the new one',
      involves: ['local authority'],
      citation: 'SEND Regulations 2014 reg 16',
      url: REGULATION(16),
      confidence: 'medium',
      evidence: 'the notice to the new board',
      ifMissed: 'the health part of the plan lapses',
      validFrom: '2014-09-01',
    },
    workingDaysBeginning(15, icbAware),
  ),
);
