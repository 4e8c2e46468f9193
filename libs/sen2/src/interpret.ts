import type { CalendarDate } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import type { BladeRow } from './blade-rows.js';
import { type CeaseReason, type Need, NEEDS } from './codes.js';
import { type Finding, finding } from './findings.js';
import { interpretPersonRow, type Sen2Person } from './interpret-person.js';
import { interpretPlans, type PersonRows, type Plan } from './interpret-plans.js';
import { interpretReview } from './interpret-review.js';
import { interpretSetting, type Setting, settingFacts } from './interpret-setting.js';
import type { ReturnHeader } from './return-header.js';
import { RowValues } from './row-values.js';

interface RankedNeed {
  readonly code: Need;
  /** 1 is the primary need */
  readonly rank: number;
}

interface CeasedPlan {
  readonly on: CalendarDate | null;
  readonly reason: CeaseReason | null;
}

export interface TakenPerson {
  readonly outcome: 'taken' | 'taken-with-warning';
  readonly person: Sen2Person;
  /** facts of the return, as of the day of its submission; facts that it does not give are absent */
  readonly facts: TimelineFacts;
  /** needs of the plan in force, by rank */
  readonly needs: readonly RankedNeed[];
  readonly setting: Setting | null;
  /** DfE code of the authority that transferred the plan in the year of the return */
  readonly transferredFrom: string | null;
  /** the latest plan, when none is in force and one has ceased */
  readonly ceasedPlan: CeasedPlan | null;
  /** true when the plan ceased because the person died; nobody may work on the record as on a living person's */
  readonly died: boolean;
  readonly findings: readonly Finding[];
}

export interface RefusedPerson {
  readonly outcome: 'refused';
  /** one refusal for each row about the person among them */
  readonly findings: readonly Finding[];
}

export type InterpretedPerson = TakenPerson | RefusedPerson;

/**
 * Interprets one person's rows of a SEN2 return as facts for the timeline. It is pure: it takes the rows of one person
 * and returns findings for each value that it did not use. Unknown is not no: a fact that the return does not give is
 * absent.
 * Of several plans, the latest in force counts. `hasEhcPlan` is false only when every request has a known end (or is
 * still open) and none has a plan in force.
 */
export function interpretPerson(rows: PersonRows, header: ReturnHeader): InterpretedPerson {
  const findings: Finding[] = [];
  const personRow = new RowValues(rows.person, findings);
  const person = interpretPersonRow(personRow, header);
  if (!person) return { outcome: 'refused', findings: [...findings, ...refusedWithPerson(rows)] };

  const plans = interpretPlans(rows, header, findings);
  if (plans.length === 0) personRow.find('PERSON_WITHOUT_REQUEST');
  const current = currentPlan(plans);
  const setting = current && interpretSetting(current, header);
  const ceasedPlan = current ? null : latestCeased(plans);
  const died = ceasedPlan?.ceaseReason === '8';
  if (died) ceasedPlan?.namedPlan?.find('PERSON_DIED', 'ceasereason');
  const facts: TimelineFacts = {
    localAuthorityCode: header.localAuthorityCode,
    ...(person.dateOfBirth && { dateOfBirth: person.dateOfBirth }),
    ...planFacts(plans, current),
    ...(current?.activePlan && interpretReview(current.activePlan, header)),
    ...(setting && settingFacts(setting, person.dateOfBirth, header)),
  };
  return {
    person,
    facts,
    needs: current ? readNeeds(current) : [],
    setting,
    transferredFrom: current?.activePlan?.digits('transferla', 3) ?? null,
    ceasedPlan: ceasedPlan && { on: ceasedPlan.ceasedOn, reason: ceasedPlan.ceaseReason },
    died,
    findings,
    outcome: findings.some(({ severity }) => severity === 'warning') ? 'taken-with-warning' : 'taken',
  };
}

function refusedWithPerson({ person: _person, ...children }: PersonRows): Finding[] {
  return Object.values(children).flatMap((rows: readonly BladeRow[] = []) =>
    rows.map((row) => finding('PERSON_REFUSED', row)),
  );
}

const byStart = (plan: Plan): string => plan.startedOn ?? plan.requestedOn ?? '';
const latestFirst = (a: Plan, b: Plan): number => (byStart(a) < byStart(b) ? 1 : byStart(a) > byStart(b) ? -1 : 0);

function currentPlan(plans: readonly Plan[]): Plan | null {
  const [current, ...others] = plans.filter(({ state }) => state === 'in-force').sort(latestFirst);
  for (const { namedPlan, activePlan } of others) (namedPlan ?? activePlan)?.find('SEVERAL_PLANS_IN_FORCE');
  if (current) return current;
  const doubtful = plans.filter((plan) => plan.state === 'doubtful' && (plan.activePlan ?? plan.namedPlan));
  return doubtful.sort(latestFirst)[0] ?? null;
}

function latestCeased(plans: readonly Plan[]): Plan | null {
  return plans.filter(({ state }) => state === 'ceased').sort(latestFirst)[0] ?? null;
}

function planFacts(plans: readonly Plan[], current: Plan | null): TimelineFacts {
  const inForce = current?.state === 'in-force';
  const known = plans.length > 0 && plans.every(({ state }) => state !== 'doubtful');
  const [open] = plans.filter(({ state }) => state === 'requested').sort(latestFirst);
  if (inForce) open?.request.find('OPEN_REQUEST_BESIDE_PLAN');
  return {
    ...(inForce ? { hasEhcPlan: true } : known && { hasEhcPlan: false }),
    ...(current?.startedOn && { planFirstMadeOn: current.startedOn }),
    ...(!inForce && open?.requestedOn && { ehcNeedsAssessmentRequestedOn: open.requestedOn }),
  };
}

function readNeeds({ needs }: Plan): RankedNeed[] {
  const ranked = needs.flatMap((row, at): RankedNeed[] => {
    const code = row.code('sentype', NEEDS);
    const rank = Number(row.digits('sentyperank', 1) ?? at + 1);
    return code ? [{ code, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank);
}
