import { type StepResponse, stepAccepted, stepHandedBack } from '#libs/contracts';
import { type DomainError, conflict } from '#libs/kernel';
import { STEP_TRANSITIONS, StepState, changed, isOpen } from './step.rules.js';

export interface ResponseTransition {
  readonly verb: 'assignment' | 'acceptance' | 'hand-back';
  readonly from: readonly StepResponse[];
  readonly to: StepResponse;
  readonly permission: 'step:assign' | 'step:accept' | 'step:hand-back';
  readonly needs: readonly ('owner agency' | 'reason' | 'words')[];
  readonly event: string;
  readonly words: string;
}

/** What the owning agency says to an open step, and what the coordinator does with the answer. */
export const RESPONSE_TRANSITIONS: readonly ResponseTransition[] = [
  {
    verb: 'assignment',
    from: ['unowned', 'offered', 'accepted', 'handed-back'],
    to: 'offered',
    permission: 'step:assign',
    needs: ['owner agency'],
    event: changed,
    words: 'was offered to',
  },
  {
    verb: 'acceptance',
    from: ['offered'],
    to: 'accepted',
    permission: 'step:accept',
    needs: [],
    event: stepAccepted.type,
    words: 'was accepted by',
  },
  {
    verb: 'hand-back',
    from: ['offered', 'accepted'],
    to: 'handed-back',
    permission: 'step:hand-back',
    needs: ['reason', 'words'],
    event: stepHandedBack.type,
    words: 'was handed back by',
  },
];

/** @throws DomainError STEP_NOT_OPEN, STEP_RESPONSE_NOT_POSSIBLE, STEP_NEEDS_NO_OWNER (409) */
export function respond(step: StepState, verb: ResponseTransition['verb']): StepResponse {
  const refusal = whyNoResponse(step, verb);
  if (refusal) throw refusal;
  return responseOf(verb).to;
}

function responseOf(verb: ResponseTransition['verb']): ResponseTransition {
  return RESPONSE_TRANSITIONS.find((t) => t.verb === verb)!;
}

function whyNoResponse(step: StepState, verb: ResponseTransition['verb']): DomainError | undefined {
  if (!isOpen(step.status)) return conflict('STEP_NOT_OPEN', `The step is ${step.status}.`);
  if (step.duty_of === 'nobody') return conflict('STEP_NEEDS_NO_OWNER', 'This is a date to know, and nobody’s task.');
  if (!responseOf(verb).from.includes(step.response)) {
    return conflict('STEP_RESPONSE_NOT_POSSIBLE', `A step that is ${step.response} cannot have an ${verb}.`);
  }
  return undefined;
}

/** What can be done with the step as it stands, by whoever has the permissions in `may`. */
export function stepActions(
  step: StepState,
  may: (permission: 'step:change' | ResponseTransition['permission']) => boolean,
): string[] {
  const actions: string[] = [];
  if (may('step:change')) {
    for (const t of STEP_TRANSITIONS) {
      const ready = !t.needs.includes('evidence') || step.evidence.length > 0;
      if (t.who === 'person' && t.from.includes(step.status) && ready) actions.push(t.verb);
    }
  }
  for (const t of RESPONSE_TRANSITIONS) {
    if (may(t.permission) && !whyNoResponse(step, t.verb)) actions.push(t.verb);
  }
  return actions;
}
