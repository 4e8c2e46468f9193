import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { type FieldWords, once, unchanged } from '../../web/attempt.js';
import { type Form, dayOf, given, one } from '../../web/form.js';

type Agency = Schemas['AssignStepRequest']['ownerAgency'];

interface Sending {
  readonly api: ApiClient;
  readonly planId: string;
  readonly stepId: string;
  readonly form: Form;
}

interface StepForm {
  /** the name of the action in `allowedActions` of the step */
  readonly action: string;
  send(sending: Sending): Promise<unknown>;
}

const at = ({ planId, stepId }: Sending) => ({ params: { path: { planId, stepId } } });

/** A change of the step itself, which is refused where somebody changed it meanwhile. */
const changed = (body: (form: Form) => Schemas['ChangeStepRequest']) => (sending: Sending) =>
  answer(
    sending.api.PATCH('/v1/plans/{planId}/steps/{stepId}', {
      ...at(sending),
      body: body(sending.form),
      headers: { ...once(sending.form), ...unchanged(sending.form) },
    }),
  );

/** What one can do with a step, each on a page of its own. */
export const STEP_FORMS = {
  acceptance: {
    action: 'acceptance',
    send: (sending) =>
      answer(
        sending.api.POST('/v1/plans/{planId}/steps/{stepId}/acceptance', {
          ...at(sending),
          body: { deliveryTeam: given(sending.form, 'deliveryTeam') ?? null },
          headers: once(sending.form),
        }),
      ),
  },
  'hand-back': {
    action: 'hand-back',
    send: (sending) =>
      answer(
        sending.api.POST('/v1/plans/{planId}/steps/{stepId}/hand-back', {
          ...at(sending),
          body: {
            reason: one(sending.form, 'reason') as Schemas['HandBackStepRequest']['reason'],
            words: one(sending.form, 'words'),
          },
          headers: once(sending.form),
        }),
      ),
  },
  assignment: {
    action: 'assignment',
    send: (sending) =>
      answer(
        sending.api.POST('/v1/plans/{planId}/steps/{stepId}/assignment', {
          ...at(sending),
          body: {
            ownerAgency: one(sending.form, 'ownerAgency') as Agency,
            deliveryTeam: given(sending.form, 'deliveryTeam') ?? null,
          },
          headers: once(sending.form),
        }),
      ),
  },
  evidence: {
    action: 'evidence',
    send: (sending) =>
      answer(
        sending.api.POST('/v1/plans/{planId}/steps/{stepId}/evidence', {
          ...at(sending),
          body: {
            kind: one(sending.form, 'kind') as Schemas['AddEvidenceRequest']['kind'],
            words: one(sending.form, 'words'),
            ...onDay(sending.form),
          },
          headers: once(sending.form),
        }),
      ),
  },
  target: { action: 'change', send: changed((form) => ({ targetOn: dayOf(form, 'targetOn') ?? null })) },
  start: { action: 'start', send: changed(() => ({ status: 'in-progress' })) },
  resume: { action: 'resume', send: changed(() => ({ status: 'in-progress' })) },
  complete: { action: 'complete', send: changed(() => ({ status: 'done' })) },
  block: { action: 'block', send: changed((form) => ({ status: 'blocked', ...reason(form) })) },
  'set-aside': { action: 'set-aside', send: changed((form) => ({ status: 'no-longer-needed', ...reason(form) })) },
  reopen: { action: 'reopen', send: changed((form) => ({ status: 'in-progress', ...reason(form) })) },
} satisfies Record<string, StepForm>;

export type StepVerb = keyof typeof STEP_FORMS;
export const isStepVerb = (verb: string): verb is StepVerb => Object.hasOwn(STEP_FORMS, verb);

/** The verbs that the reader can use on the step now. */
export const verbsOf = (allowed: readonly string[]): readonly StepVerb[] =>
  (Object.keys(STEP_FORMS) as StepVerb[]).filter((verb) => allowed.includes(STEP_FORMS[verb].action));

export const STEP_FIELDS: FieldWords = {
  names: { on: 'on', targetOn: 'targetOn' },
  labels: {
    words: 'plan.form.words',
    reason: 'plan.form.reason',
    on: 'plan.form.on',
    targetOn: 'plan.form.targetOn',
    deliveryTeam: 'plan.form.deliveryTeam',
  },
  words: {
    'reason:NOT_IN_LIST': 'plan.form.choose-reason',
    'ownerAgency:NOT_IN_LIST': 'plan.form.choose-agency',
    'kind:NOT_IN_LIST': 'plan.form.choose-kind',
  },
};

const reason = (form: Form) => ({ reason: one(form, 'reason') });

function onDay(form: Form): { on?: string } {
  const on = dayOf(form, 'on');
  return on === undefined ? {} : { on };
}
