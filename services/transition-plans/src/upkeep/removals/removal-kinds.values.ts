import type { Removable } from '#libs/contracts';

export interface RemovalKind {
  /** for the plan's history: "… removed" */
  readonly name: string;
  readonly table: string;
  /** the whole record, or only its words; then its existence, dates and codes stay */
  readonly takes: 'record' | 'words';
  /** text columns; history entries that quote them are removed too */
  readonly words: readonly string[];
  /** columns without meaning when the words are gone; emptied with them */
  readonly also?: readonly string[];
  /** SQL of a replacement value for a column; null by default. `$4` is the sentence `REMOVED` */
  readonly instead?: Readonly<Record<string, string>>;
  /** SQL of a version's content without the record, when people agreed to it: they are asked again. `$3` is the record's id */
  readonly content?: string;
}

const without = (list: string) => `jsonb_set(content, '{${list}}', (select coalesce(jsonb_agg(e order by n), '[]')
  from jsonb_array_elements(content->'${list}') with ordinality as t(e, n) where e->>'id' <> $3::text))`;

const GOAL_WITHOUT_WORDS = `jsonb_set(content, '{goals}', (select coalesce(jsonb_agg(
  case when e->>'id' <> $3::text then e
  else e || '{"ownWords": null, "ownWordsBy": null, "successCriterion": null}' end order by n), '[]')
  from jsonb_array_elements(content->'goals') with ordinality as t(e, n)))`;

const EVIDENCE_WITHOUT_WORDS = `(select coalesce(jsonb_agg(
  case when e->>'kind' in ('recorded-fact', 'assessment-record') then e else e || jsonb_build_object('words', $4::text) end order by n), '[]')
  from jsonb_array_elements(t.evidence) with ordinality as x(e, n))`;

/** Replacement for columns that must have text, because the record itself stays. */
const said = (...columns: string[]) =>
  Object.fromEntries(columns.map((c) => [c, `case when t.${c} is null then null else $4::text end`]));

/**
 * All records that can be removed from a plan. A fact that must stay, such as a recorded decision, loses only its words.
 * A wrong record is removed, and dependent data is recalculated.
 */
export const REMOVAL_KINDS: Readonly<Record<Removable, RemovalKind>> = {
  goal: {
    name: 'A goal was',
    table: 'goal',
    takes: 'record',
    words: ['title', 'own_words', 'success_criterion', 'status_reason'],
    content: without('goals'),
  },
  'goal-words': {
    name: 'Words of a goal were',
    table: 'goal',
    takes: 'words',
    words: ['own_words', 'success_criterion', 'status_reason'],
    also: ['own_words_by', 'own_words_typed_by'],
    content: GOAL_WITHOUT_WORDS,
  },
  'goal-rating': { name: 'A rating of a goal was', table: 'goal_rating', takes: 'record', words: ['words'] },
  step: {
    name: 'A step was',
    table: 'step',
    takes: 'record',
    words: ['title', 'status_reason', 'hand_back_words', 'evidence'],
    content: without('steps'),
  },
  'step-words': {
    name: 'Words of a step were',
    table: 'step',
    takes: 'words',
    words: ['status_reason', 'hand_back_words', 'evidence'],
    instead: { ...said('status_reason', 'hand_back_words'), evidence: EVIDENCE_WITHOUT_WORDS },
  },
  comment: { name: 'A comment was', table: 'comment', takes: 'record', words: ['words'] },
  answer: { name: 'An answer to the plan was', table: 'answer', takes: 'record', words: ['words'] },
  'answer-words': { name: 'Words of an answer were', table: 'answer', takes: 'words', words: ['words'] },
  decision: { name: 'A decision was', table: 'decision', takes: 'record', words: ['words'] },
  'decision-words': { name: 'Words of a decision were', table: 'decision', takes: 'words', words: ['words'] },
  'review-words': {
    name: 'Words of a review were',
    table: 'review',
    takes: 'words',
    words: ['place', 'report_words', 'report_kept_at', 'decision_words', 'reason_words'],
    instead: said('report_words', 'decision_words', 'reason_words'),
  },
  'review-invitee': { name: 'An invitee of a review was', table: 'review_invitee', takes: 'record', words: [] },
  'review-advice': {
    name: 'Advice to a review was',
    table: 'review_invitee',
    takes: 'words',
    words: ['advice_words', 'advice_kept_at'],
    also: ['advice_received_on', 'advice_recorded_by'],
  },
  'review-feedback': { name: 'Feedback on a review was', table: 'review_feedback', takes: 'record', words: ['words'] },
  'help-request': {
    name: 'A request for help was',
    table: 'help_request',
    takes: 'record',
    words: ['words', 'reason'],
  },
  'help-request-words': {
    name: 'Words of a request for help were',
    table: 'help_request',
    takes: 'words',
    words: ['words', 'reason'],
    instead: said('reason'),
  },
  'health-handover': {
    name: 'A health service’s hand-over was',
    table: 'health_handover',
    takes: 'record',
    words: ['service', 'adult_service', 'end_words'],
  },
  'health-handover-words': {
    name: 'Words of a health service’s hand-over were',
    table: 'health_handover',
    takes: 'words',
    words: ['adult_service', 'adult_contact_role', 'end_words'],
    instead: said('end_words'),
  },
  'carers-assessment': {
    name: 'A carer’s assessment was',
    table: 'carers_assessment',
    takes: 'record',
    words: ['status_words'],
  },
  'carers-assessment-words': {
    name: 'Words of a carer’s assessment were',
    table: 'carers_assessment',
    takes: 'words',
    words: ['status_words'],
    instead: said('status_words'),
  },
  'childrens-support-ending': {
    name: 'A decision to end children’s support was',
    table: 'childrens_support_ending',
    takes: 'record',
    words: ['words'],
  },
  'childrens-support-ending-words': {
    name: 'Words of a decision to end children’s support were',
    table: 'childrens_support_ending',
    takes: 'words',
    words: ['words'],
    instead: said('words'),
  },
  'plan-notes': {
    name: 'The notes on the plan were',
    table: 'plan',
    takes: 'words',
    words: ['notes'],
    content: `jsonb_set(content, '{notes}', 'null')`,
  },
  'areas-not-needed': {
    name: 'The reasons for areas without a goal were',
    table: 'plan',
    takes: 'words',
    words: ['areas_not_needed'],
    instead: { areas_not_needed: `'[]'` },
    content: `jsonb_set(content, '{areasNotNeeded}', '[]')`,
  },
  'closing-words': {
    name: 'Words of the closing were',
    table: 'plan',
    takes: 'words',
    words: ['closing_words', 'closing_overriding'],
    instead: {
      ...said('closing_words'),
      closing_overriding: `t.closing_overriding || jsonb_build_object('reason', $4::text)`,
    },
  },
  'declined-words': {
    name: 'Words of a person who declined accountability for the plan were',
    table: 'plan',
    takes: 'words',
    words: ['declined'],
    instead: { declined: `t.declined || jsonb_build_object('words', $4::text)` },
  },
  'history-line': {
    name: 'A line of history was',
    table: 'plan_entry',
    takes: 'words',
    words: ['sentence'],
    also: ['from_value', 'to_value'],
    instead: said('sentence'),
  },
  'removal-words': {
    name: 'Words of a removal were',
    table: 'removal',
    takes: 'words',
    words: ['words'],
    instead: said('words'),
  },
};
