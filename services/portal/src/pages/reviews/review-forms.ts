import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { type FieldWords, once, unchanged } from '../../web/attempt.js';
import { type Form, dayOf, given, many, one } from '../../web/form.js';

interface Sending {
  readonly api: ApiClient;
  readonly planId: string;
  readonly reviewId: string;
  readonly form: Form;
}

type Send = (sending: Sending) => Promise<unknown>;
type Invitee = Schemas['NewInviteeRequest'];

/** Rows for people in a form without script. */
export const ROWS = [1, 2, 3, 4, 5, 6] as const;

const at = ({ planId, reviewId }: Sending) => ({ params: { path: { planId, reviewId } } });
const day = <Name extends string>(form: Form, name: Name, field: string = name) => {
  const on = dayOf(form, field);
  return (on === undefined ? {} : { [name]: on }) as { [K in Name]?: string };
};
const text = <Name extends string>(form: Form, name: Name) => {
  const words = given(form, name);
  return (words === undefined ? {} : { [name]: words }) as { [K in Name]?: string };
};

function people(form: Form): Invitee[] {
  return ROWS.filter((row) => given(form, `name-${row}`) !== undefined).map((row) => ({
    kind: (given(form, `kind-${row}`) ?? 'other') as Invitee['kind'],
    name: one(form, `name-${row}`),
  }));
}

const changed =
  (body: (form: Form) => Schemas['ChangeReviewRequest']): Send =>
  (sending) =>
    answer(
      sending.api.PATCH('/v1/plans/{planId}/reviews/{reviewId}', {
        ...at(sending),
        body: body(sending.form),
        headers: { ...once(sending.form), ...unchanged(sending.form) },
      }),
    );

type Verb =
  | 'invitations'
  | 'advice'
  | 'meeting'
  | 'report'
  | 'decision'
  | 'final'
  | 'exemption'
  | 'cancellation'
  | 'correction';

/** @param body what the service is told, by what the form says */
const posted =
  (verb: Verb, body: (form: Form) => object): Send =>
  (sending) =>
    answer(
      sending.api.POST(
        `/v1/plans/{planId}/reviews/{reviewId}/${verb}` as '/v1/plans/{planId}/reviews/{reviewId}/report',
        {
          ...at(sending),
          body: body(sending.form),
          headers: once(sending.form),
        },
      ),
    );

/** Each task of a review, and what its form sends. */
export const REVIEW_FORMS = {
  place: changed((form) => ({
    meetingOn: dayOf(form, 'meetingOn') ?? null,
    place: given(form, 'place') ?? null,
    ...text(form, 'reason'),
  })),
  papers: changed((form) => day(form, 'papersSentOn')),
  invitations: posted('invitations', (form) => ({
    invitees: people(form),
    ...day(form, 'sentOn'),
    withPapers: one(form, 'withPapers') === 'yes',
  })),
  advice: posted('advice', (form) => ({
    inviteeId: one(form, 'inviteeId'),
    ...text(form, 'words'),
    ...text(form, 'keptAt'),
    ...day(form, 'receivedOn'),
  })),
  meeting: posted('meeting', (form) => ({
    attended: many(form, 'attended'),
    alsoCame: people(form),
    ...day(form, 'heldOn'),
  })),
  report: posted('report', (form) => ({ ...text(form, 'words'), ...text(form, 'keptAt'), ...day(form, 'sentOn') })),
  decision: posted('decision', (form) => ({
    decision: one(form, 'decision'),
    words: one(form, 'words'),
    ...day(form, 'decidedOn'),
    ...day(form, 'noticeServedOn'),
  })),
  final: posted('final', (form) => day(form, 'issuedOn')),
  exemption: posted('exemption', (form) => ({
    reason: one(form, 'reason'),
    ...text(form, 'words'),
    ...day(form, 'until'),
  })),
  cancellation: posted('cancellation', (form) => ({ reason: one(form, 'reason'), ...text(form, 'words') })),
  correction: posted('correction', (form) => ({ reason: one(form, 'reason') })),
  resumption: (sending) =>
    answer(
      sending.api.DELETE('/v1/plans/{planId}/reviews/{reviewId}/exemption', {
        ...at(sending),
        headers: { ...once(sending.form), ...unchanged(sending.form) },
      }),
    ),
} satisfies Record<string, Send>;

export type ReviewVerb = keyof typeof REVIEW_FORMS;
export const isReviewVerb = (verb: string): verb is ReviewVerb => Object.hasOwn(REVIEW_FORMS, verb);

const FIELDS = [
  'meetingOn',
  'place',
  'papersSentOn',
  'sentOn',
  'words',
  'keptAt',
  'receivedOn',
  'heldOn',
  'decidedOn',
  'noticeServedOn',
  'issuedOn',
  'until',
  'dueOn',
  'opensOn',
  'reason',
  'serves',
] as const;

export const REVIEW_FIELDS: FieldWords = {
  labels: Object.fromEntries(FIELDS.map((field) => [field, `review.field.${field}`])),
  names: { invitees: 'name-1', attended: 'attended' },
  words: {
    'dueOn:WINDOW_REQUIRED': 'review.choose.due',
    'inviteeId:NOT_AN_ID': 'review.choose.invitee',
    'decision:NOT_IN_LIST': 'review.choose.decision',
    'reason:NOT_IN_LIST': 'review.choose.reason',
  },
};
