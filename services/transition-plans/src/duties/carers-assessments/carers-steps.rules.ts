import { ADULT_CARERS, type CarerRelation, type CarersAssessmentStatus, type StepStatus } from '#libs/contracts';
import { OPEN_STATUSES, type Evidence } from '../../record/plan/step.rules.js';
import { isSettled } from './carers-assessment.rules.js';

/** The law's steps that the record of carers' assessments shows done, and whose assessments each of them is about. */
const ABOUT: Readonly<Record<string, readonly CarerRelation[]>> = {
  'SC-05': ADULT_CARERS,
  'SC-06': ['young-person'],
};
export const CARERS_RULES = Object.keys(ABOUT);

export interface CarerOnRecord {
  readonly relation: CarerRelation;
  readonly status: CarersAssessmentStatus;
  readonly answered_on: string | null;
  readonly done_on: string | null;
}

interface StepOfLaw {
  readonly rule: string | null;
  readonly status: StepStatus;
  readonly evidence: readonly Evidence[];
}

interface Change {
  status: StepStatus;
  status_reason: null;
  evidence: Evidence[];
}

/**
 * What the record makes of a step: done when every carer's assessment was answered, open again when that is so no more.
 * What a person said of the step is left as it is. Which answer each carer gave is theirs alone: the step does not tell.
 * @returns null where nothing changes
 */
export function shownByRecord(step: StepOfLaw, carers: readonly CarerOnRecord[], today: string): Change | null {
  const own = step.evidence.filter(({ kind }) => kind !== 'assessment-record');
  const byRecord = own.length < step.evidence.length;
  const about = ABOUT[step.rule ?? ''] ?? [];
  const real = carers.filter((c) => about.includes(c.relation) && c.status !== 'entered-in-error');
  const answered = real.length > 0 && real.every(({ status }) => isSettled(status));
  if (byRecord) return answered ? null : { status: 'not-started', status_reason: null, evidence: own };
  if (!answered || !OPEN_STATUSES.some((status) => status === step.status)) return null;
  const on = real.flatMap((c) => c.done_on ?? c.answered_on ?? []).sort();
  const words = 'On record, each carer’s assessment was done or declined, or is not needed.';
  return {
    status: 'done',
    status_reason: null,
    evidence: [...own, { kind: 'assessment-record', words, on: on.at(-1) ?? today, by: 'Onward' }],
  };
}
