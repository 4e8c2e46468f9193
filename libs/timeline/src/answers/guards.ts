import { addDays, assertNever, type CalendarDate } from '#libs/kernel';
import { longDate } from '../engine/derivation.js';
import { type Person } from '../engine/person.js';
import { type Action } from '../engine/rule.js';
import { ceaseDecision, eighteen, twentyFive } from '../rules/anchors.js';
import { inCustody, outOfEducation } from '../rules/circumstances.js';
import { appealPending, earliestEnd, findingMade, movedAway } from '../rules/education/ceasing.js';
import { heldAsAdult } from '../rules/education/custody.js';
import { planGoesOn } from '../rules/education/orders.js';
import { supportMayEndFrom, whySupportGoesOn } from '../rules/social-care/conclusion.js';

/** Whether an act is lawful now. */
export interface Permission {
  readonly action: Action;
  /** `null`: this law does not govern the case, and says neither yes nor no */
  readonly permitted: boolean | null;
  /** the reason, in words for people */
  readonly reason: string;
  /** the rule that blocks the act */
  readonly rule?: string;
  /** the first day on which the act is lawful, when that is known */
  readonly from?: CalendarDate;
  /**
   * a finding that the authority may make instead, with reasons, to act lawfully: that the plan is no longer necessary,
   * having regard, for a person over 18, to whether its outcomes are achieved (Children and Families Act 2014 s.45(1)
   * to (3))
   */
  readonly unless?: 'no-longer-necessary';
}

/** A block in force: an act that is not lawful now, and the reason. */
export interface Guard extends Permission {
  readonly permitted: false;
  readonly rule: string;
  /** first day of the block */
  readonly since?: CalendarDate;
}

/** Decides whether an act is lawful on the day asked about. An unknown fact never counts as a yes. */
export function permission(action: Action, p: Person): Permission {
  switch (action) {
    case 'end-childrens-services':
      return endChildrensServices(p);
    case 'cease-plan':
      return ceasePlan(p);
    default:
      return assertNever(action);
  }
}

/**
 * SC-08: CSDPA 1970 s.2A, Children Act 1989 s.17ZH (inserted by Care Act 2014 s.66). They govern the time after 18: under 18,
 * children’s services decide on the child’s needs.
 */
function endChildrensServices(p: Person): Permission {
  const action = 'end-childrens-services';
  const may = (reason: string): Permission => ({ action, permitted: true, reason });
  const mayNot = (reason: string): Permission => ({ action, permitted: false, rule: 'SC-08', reason });
  if (p.facts.receivesChildrensSocialCare === false) return may('children’s social care gives no support');
  const turns18 = eighteen.at(p);
  if (turns18 === null) return mayNot('the date of birth is not known');
  if (p.asOf < turns18) {
    const reason = 'under 18 this rule does not govern: children’s services decide on the child’s needs';
    return { action, permitted: null, rule: 'SC-08', reason };
  }
  const why = whySupportGoesOn(p);
  if (why !== null && p.facts.receivesChildrensSocialCare == null)
    return mayNot('it is not known whether children’s social care gives support');
  if (why !== null) return mayNot(why);
  const from = supportMayEndFrom.at(p);
  return { ...may(CONCLUDED[p.facts.adultSocialCareConclusion!]), ...(from && { from }) };
}

const CONCLUDED = {
  'no-needs': 'adult social care has concluded that there are no needs',
  'needs-will-not-be-met': 'adult social care has concluded that it will not meet the needs',
  'needs-will-be-met': 'adult care and support has begun',
  'no-duty-to-assess': 'the authority has decided that it need not assess as an adult',
} as const;

/** EDU-21, EDU-22, EDU-23: Children and Families Act s.45; SEND Regulations regs 29 to 31. */
function ceasePlan(p: Person): Permission {
  const action = 'cease-plan';
  const may = (reason: string): Permission => ({ action, permitted: true, reason });
  const mayNot = (reason: string, rule?: string): Permission => ({
    action,
    permitted: false,
    reason,
    ...(rule && { rule }),
  });
  const from = (day: CalendarDate, before: string, after: string, rule?: string): Permission => ({
    ...(p.asOf >= day ? may(after) : mayNot(before, rule)),
    from: day,
  });

  if (p.facts.hasEhcPlan === false) return may('no plan is in force');
  if (p.facts.hasEhcPlan == null) return mayNot('it is not known whether a plan is in force');
  if (inCustody.holds(p) === true && (p.age === null || p.age < 25))
    return heldAsAdult(p) === true
      ? mayNot('the young person is held as an adult: the plan waits for the release, and is reviewed then', 'DET-06')
      : mayNot('the plan is kept while the young person is in custody', 'DET-01');
  const decision = ceaseDecision.at(p);
  if (decision !== null && planGoesOn.holds(p) === true)
    return mayNot('the appeal was won: the plan goes on', 'EDU-23');
  if (decision !== null && appealPending.holds(p) === true)
    return mayNot('the decision is under appeal: the plan stays in force', 'EDU-23');
  if (movedAway.holds(p) === true) return movedOn(p, from);
  const university = p.date('startsHigherEducationOn');
  if (decision !== null) {
    if (mustReviewFirst(p)) return mayNot(NOT_REVIEWED, 'EDU-22');
    const end = earliestEnd.at(p);
    if (end === null) return mayNot('the end of the time to appeal is not known', 'EDU-23');
    return from(
      end,
      `the plan stays in force until the time to appeal ends, on ${longDate(addDays(end, -1))}`,
      'the time to appeal has ended',
      'EDU-23',
    );
  }
  if (university !== null)
    return from(
      university,
      'the plan ends when the higher education course starts, not when it is offered',
      'the higher education course has started',
    );
  if (p.isKnown('movedOutOfAreaOn') && p.isKnown('ehcPlanTransferredOn')) return movedOn(p, from);
  const turns25 = twentyFive.at(p);
  if (turns25 !== null && p.asOf >= turns25)
    return {
      ...may('the young person is 25 and the right to a plan has ended: consider the power to continue it'),
      from: turns25,
    };
  if (p.facts.workBasedLearning === 'supported-internship')
    return mayNot('a supported internship is education that requires the plan');
  if (outOfEducation.holds(p) === true) return outOfEducationRules(p, may, mayNot);
  return { ...mayNot('no recorded fact allows the plan to be ended'), unless: 'no-longer-necessary' };
}

function outOfEducationRules(
  p: Person,
  may: (reason: string) => Permission,
  mayNot: (reason: string, rule?: string) => Permission,
): Permission {
  if (p.age === null) return mayNot('the date of birth is not known');
  if (p.age < 18)
    return mayNot(
      'under 18 and out of education: the plan must be reviewed to bring the young person back, not ended',
      'EDU-21',
    );
  if (p.facts.wishesToReturnToEducation === false)
    return may('a review found that the young person does not wish to return: consult, then notify the decision');
  if (findingMade.holds(p) === true)
    return may('a review found that a return is not right for the young person: consult, then notify the decision');
  if (p.facts.wishesToReturnToEducation === true)
    return mayNot('the young person wishes to return to education: review the plan and keep it', 'EDU-22');
  return mayNot(NOT_REVIEWED, 'EDU-22');
}

const NOT_REVIEWED =
  'no review yet establishing that the young person does not wish to return, or that return is inappropriate';

/**
 * Regulation 30(1): without the finding of a review, no decision ends the plan of a person of 18 or over who has left
 * education. The same conditions as in EDU-22, so that the two never differ.
 */
function mustReviewFirst(p: Person): boolean {
  const [degree, turns25] = [p.date('startsHigherEducationOn'), twentyFive.at(p)];
  if (p.age === null || p.age < 18 || outOfEducation.holds(p) !== true || findingMade.holds(p) === true) return false;
  return (degree === null || p.asOf < degree) && (turns25 === null || p.asOf < turns25);
}

function movedOn(p: Person, from: (day: CalendarDate, before: string, after: string) => Permission): Permission {
  return from(
    p.date('ehcPlanTransferredOn')!,
    'the plan has not been transferred yet',
    'the plan was transferred to the authority that is now responsible',
  );
}

/** The legal blocks for this person on the day asked about. */
export function guardsOf(p: Person): Guard[] {
  const guards: Guard[] = [];
  if (p.facts.receivesChildrensSocialCare === true)
    add(guards, permission('end-childrens-services', p), eighteen.at(p));
  add(guards, permission('cease-plan', p), null);
  return guards;
}

function add(guards: Guard[], { action, permitted, rule, reason, from }: Permission, since: CalendarDate | null): void {
  if (permitted !== false || rule === undefined) return;
  const began = since !== null ? { since } : {};
  guards.push({ action, permitted, rule, reason, ...(from && { from }), ...began });
}
