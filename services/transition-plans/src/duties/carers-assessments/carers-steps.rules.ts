import { ADULT_CARERS, type CarerRelation, type CarersAssessmentStatus, type StepStatus } from '#libs/contracts';
import { OPEN_STATUSES, type Evidence } from '../../record/plan/step.rules.js';
import { isSettled } from './carers-assessment.rules.js';

/** The law's steps that the record of carers' assessments settles, with the relations that each step covers. */
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
 * The change of a law step that the record implies: done once every carer's assessment is settled, and open again once one
 * is unsettled again. A status that a person set does not change. The step does not disclose any carer's answer.
 * @returns null if nothing changes
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
  const words = 'Each carer’s assessment on record is done, declined or not needed.';
  return {
    status: 'done',
    status_reason: null,
    evidence: [...own, { kind: 'assessment-record', words, on: on.at(-1) ?? today, by: 'Onward' }],
  };
}
