import { type StepResponse, stepAccepted, stepChanged, stepHandedBack } from '#libs/contracts';
import { type DomainError, type Transition, conflict, lifecycle } from '#libs/kernel';
import { ADDED, type StepState, isOpen, stepLifecycle } from './step.rules.js';

type ResponseTransition = Transition<{
  state: StepResponse;
  verb: 'assignment' | 'acceptance' | 'hand-back';
  permission: 'step:assign' | 'step:accept' | 'step:hand-back';
  need: 'owner agency' | 'reason' | 'words';
}> & { readonly to: StepResponse };

const answering = { who: 'person', when: 'the step is open; an agency must do it' } as const;

/** Responses of the owning agency to an open step, and the coordinator's assignments. */
export const RESPONSE_TRANSITIONS: readonly ResponseTransition[] = [
  {
    ...{ ...answering, verb: 'assignment', from: ['unowned', 'offered', 'accepted', 'handed-back'], to: 'offered' },
    ...{ permission: 'step:assign', needs: ['owner agency'], event: stepChanged, words: 'was offered to the agency' },
  },
  {
    ...{ ...answering, verb: 'acceptance', from: ['offered'], to: 'accepted', permission: 'step:accept' },
    ...{ event: stepAccepted, words: 'was accepted by the agency' },
  },
  {
    ...{ ...answering, verb: 'hand-back', from: ['offered', 'accepted'], to: 'handed-back' },
    ...{ permission: 'step:hand-back', needs: ['reason', 'words'], event: stepHandedBack },
    words: 'was handed back by the agency',
  },
];

export const responseLifecycle = lifecycle({
  record: 'step',
  title: 'Response of a step’s owner',
  about: 'The owning agency’s response to an open step. An agency that does not respond is reminded.',
  begins: [
    { ...ADDED, to: 'unowned', words: 'was added without an owner' },
    { ...ADDED, to: 'offered', words: 'was added and offered to its owner' },
  ],
  transitions: RESPONSE_TRANSITIONS,
});

/** @throws DomainError STEP_NOT_OPEN, TRANSITION_NOT_POSSIBLE, STEP_NEEDS_NO_OWNER (409) */
export function respond(step: StepState, verb: ResponseTransition['verb']): StepResponse {
  const problem = responseProblem(step);
  if (problem) throw problem;
  return responseLifecycle.require(step.response, { verb }).to;
}

/** Why the step takes no response, for reasons other than its current response. */
function responseProblem({ status, duty_of }: StepState): DomainError | undefined {
  if (!isOpen(status))
    return conflict('STEP_NOT_OPEN', `The step is ${status}, so no agency can respond to it. Reopen it first.`);
  if (duty_of === 'nobody')
    return conflict('STEP_NEEDS_NO_OWNER', 'This step is a date for information, so it needs no owner.');
  return undefined;
}

/** The actions on a step in its current state for an account with the permissions in `may`. */
export function stepActions(
  step: StepState,
  may: (permission: 'step:change' | ResponseTransition['permission']) => boolean,
): string[] {
  const hasEvidence = step.evidence.length > 0;
  return [
    ...stepLifecycle.actions(step.status, { by: 'person', may, if: ({ when }) => when === undefined || hasEvidence }),
    ...(responseProblem(step) ? [] : responseLifecycle.actions(step.response, { may })),
  ];
}
