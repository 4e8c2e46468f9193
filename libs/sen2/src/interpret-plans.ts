import type { CalendarDate } from '#libs/kernel';
import type { BladeRow } from './blade-rows.js';
import { ASSESSMENT_OUTCOMES, CEASE_REASONS, type CeaseReason, REQUEST_OUTCOMES } from './codes.js';
import type { Finding } from './findings.js';
import type { ReturnHeader } from './return-header.js';
import { RowValues } from './row-values.js';
import type { Sen2Module } from './tables.js';

/** All rows of a return about one person, each module's in the order of the file. */
export type PersonRows = { readonly person: BladeRow } & {
  readonly [M in Exclude<Sen2Module, 'sen2' | 'person'>]?: readonly BladeRow[];
};

/**
 * The state of a request. `doubtful`: the rows contradict each other or are incomplete, so it is unclear whether a plan
 * is in force.
 */
type PlanState = 'in-force' | 'ceased' | 'requested' | 'ended-without-plan' | 'doubtful';

/** One request with all rows below it. */
export interface Plan {
  readonly state: PlanState;
  readonly request: RowValues;
  readonly namedPlan: RowValues | null;
  readonly activePlan: RowValues | null;
  readonly requestedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly ceasedOn: CalendarDate | null;
  readonly ceaseReason: CeaseReason | null;
  /** the place that the plan names */
  readonly places: readonly RowValues[];
  /** the place where the person learns */
  readonly placements: readonly RowValues[];
  readonly needs: readonly RowValues[];
}

/** The person's requests in the return. */
export function interpretPlans(rows: PersonRows, header: ReturnHeader, findings: Finding[]): Plan[] {
  const children = (module: Exclude<Sen2Module, 'sen2' | 'person'>, parent: BladeRow | undefined) =>
    (rows[module] ?? []).filter((row) => row.parentId === parent?.rowId).map((row) => new RowValues(row, findings));
  const onlyChild = (module: 'assessment' | 'namedplan' | 'activeplans', parent: BladeRow | undefined) => {
    const [first, ...others] = children(module, parent);
    for (const other of others) other.find('EXTRA_ROW');
    return first ?? null;
  };
  return (rows.requests ?? []).map((row) => {
    const request = new RowValues(row, findings);
    const assessment = onlyChild('assessment', row);
    const namedPlan = onlyChild('namedplan', assessment?.row);
    const activePlan = onlyChild('activeplans', row);
    return {
      request,
      namedPlan,
      activePlan,
      requestedOn: request.pastDate('receiveddate', header.submittedOn),
      ...(namedPlan || activePlan
        ? madePlan(request, namedPlan, activePlan, header)
        : { state: stateWithoutPlan(request, assessment), startedOn: null, ceasedOn: null, ceaseReason: null }),
      places: children('plandetail', namedPlan?.row),
      placements: children('placementdetail', activePlan?.row),
      needs: children('senneed', activePlan?.row),
    };
  });
}

type Life = Pick<Plan, 'state' | 'startedOn' | 'ceasedOn' | 'ceaseReason'>;

function madePlan(
  request: RowValues,
  namedPlan: RowValues | null,
  activePlan: RowValues | null,
  { referenceDate, submittedOn }: ReturnHeader,
): Life {
  if (!namedPlan) {
    // A plan from before the person-level return, or from another authority, may lack its named-plan row.
    const fromElsewhere = request.text('requestoutcome')?.toUpperCase() === 'H' || activePlan?.text('transferla');
    if (!fromElsewhere) activePlan?.find('ACTIVE_PLAN_WITHOUT_NAMED_PLAN');
    return { state: 'in-force', startedOn: null, ceasedOn: null, ceaseReason: null };
  }
  const startedOn = namedPlan.pastDate('startdate', submittedOn);
  const ceasedOn = namedPlan.date('ceasedate');
  const ceaseReason = namedPlan.code('ceasereason', CEASE_REASONS);
  const saysCeased = namedPlan.text('ceasedate') !== null || namedPlan.text('ceasereason') !== null;

  if (startedOn && ceasedOn && ceasedOn < startedOn) {
    namedPlan.find('PLAN_CEASED_BEFORE_START', 'ceasedate');
    return { state: activePlan ? 'in-force' : 'ceased', startedOn: null, ceasedOn: null, ceaseReason };
  }
  if (ceasedOn && ceasedOn > submittedOn) {
    namedPlan.find('DATE_IN_FUTURE', 'ceasedate');
    return { state: 'in-force', startedOn, ceasedOn: null, ceaseReason: null };
  }
  if (saysCeased) {
    // The active plans are those of the census day. One of them may have ceased since.
    const contradicted = activePlan !== null && !(ceasedOn && ceasedOn > referenceDate);
    if (contradicted) namedPlan.find('PLAN_CEASED_BUT_ACTIVE', ceasedOn ? 'ceasedate' : 'ceasereason');
    return { state: contradicted ? 'doubtful' : 'ceased', startedOn, ceasedOn, ceaseReason };
  }
  if (!activePlan) namedPlan.find('PLAN_WITHOUT_ACTIVE_ROW');
  return { state: activePlan || startedOn ? 'in-force' : 'doubtful', startedOn, ceasedOn: null, ceaseReason: null };
}

function stateWithoutPlan(request: RowValues, assessment: RowValues | null): PlanState {
  const requested = request.code('requestoutcome', REQUEST_OUTCOMES);
  const assessed = assessment?.code('assessmentoutcome', ASSESSMENT_OUTCOMES) ?? null;
  if (requested === 'H' || assessed === 'H') {
    request.find('HISTORIC_REQUEST_WITHOUT_PLAN', 'requestoutcome');
    return 'doubtful';
  }
  if (requested === 'N' || requested === 'W' || assessed === 'N' || assessed === 'W') return 'ended-without-plan';
  // The person moved before the decision. The other authority's decision is not in this return.
  const exported = request.text('exported');
  if (exported !== null && exported !== '0' && exported.toLowerCase() !== 'false') return 'doubtful';
  const outcomeUnreadable =
    (requested === null && request.text('requestoutcome') !== null) ||
    (assessed === null && assessment?.text('assessmentoutcome') != null);
  return outcomeUnreadable ? 'doubtful' : 'requested';
}
