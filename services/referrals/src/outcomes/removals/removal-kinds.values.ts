import type { ReferralRemovable } from '#libs/contracts';
import { REMOVED } from '#libs/platform';

export interface RemovalKind {
  readonly table: string;
  /** SQL of the record among those of the referral `$2`: `$3` is its id, `$4` the line of the history */
  readonly record: string;
  /** columns of what was said */
  readonly words: readonly string[];
  /** SQL of what stands in a column instead; nothing unless told */
  readonly instead?: Readonly<Record<string, string>>;
}

const SENTENCE = `'${REMOVED}'`;

/** Why a column has to say something: the record promises it, as of a refusal that was given reasons. */
const said = (...columns: string[]) =>
  Object.fromEntries(columns.map((c) => [c, `case when t.${c} is null then null else ${SENTENCE} end`]));

/** The receipt without the referral's own words, wherever it has them; its hash stays, so that it can be told that it had. */
const RECEIPT_WITHOUT_WORDS = `t.disclosure
  || jsonb_build_object('need', ${SENTENCE}, 'background', null, 'ageException', null, 'risk', null)
  || jsonb_build_object('values', (select coalesce(jsonb_object_agg(g.key, case g.key
    when 'needs' then g.value || jsonb_build_object('need', ${SENTENCE}, 'background', null, 'ageException', null)
    when 'risk' then g.value || '{"risk": null}' else g.value end), '{}') from jsonb_each(t.disclosure -> 'values') g))`;

/** The receipt with its groups and without what they told; who it is about stays, as long as there is the referral. */
const RECEIPT_WITHOUT_VALUES = `t.disclosure || jsonb_build_object('values',
  (select coalesce(jsonb_object_agg(g, '{}'::jsonb), '{}') from jsonb_object_keys(t.disclosure -> 'values') g))`;

/** Everything that can be taken out of a referral. What happened stays: it loses its words alone. */
export const REMOVAL_KINDS: Readonly<Record<ReferralRemovable, RemovalKind>> = {
  'referral-words': {
    table: 'referral',
    record: 't.id = $2 and t.id = $3',
    words: ['need', 'background', 'age_exception', 'risk'],
    instead: { need: SENTENCE, disclosure: RECEIPT_WITHOUT_WORDS },
  },
  'support-words': {
    table: 'referral',
    record: 't.id = $2 and t.id = $3',
    words: ['support_what', 'support_how_much'],
    instead: said('support_what', 'support_how_much'),
  },
  'line-words': {
    table: 'referral_entry',
    record: 't.referral_id = $2 and t.referral_id = $3 and t.version = $4',
    words: ['words'],
    instead: said('words'),
  },
  'told-values': {
    table: 'referral',
    record: 't.id = $2 and t.id = $3',
    words: ['disclosure'],
    instead: { disclosure: RECEIPT_WITHOUT_VALUES },
  },
  'override-words': {
    table: 'disclosure_override',
    record:
      't.disclosure_id = $3 and t.disclosure_id in (select id from disclosure where area = $1 and referral_id = $2)',
    words: ['reason', 'why_not_told'],
    instead: said('reason', 'why_not_told'),
  },
  'return-words': {
    table: 'disclosure',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['return_words'],
    instead: said('return_words'),
  },
  'refusal-words': {
    table: 'refusal',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['reasons', 'advice', 'evidence'],
    instead: { ...said('reasons', 'advice'), evidence: `'[]'` },
  },
  'reconsideration-words': {
    table: 'reconsideration',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['grounds', 'reasons'],
    instead: said('grounds', 'reasons'),
  },
  'unmet-need-words': {
    table: 'unmet_need',
    record: 't.id = $3 and t.young_person_id = (select young_person_id from referral where area = $1 and id = $2)',
    words: ['words'],
    instead: said('words'),
  },
  'no-match-words': {
    table: 'no_match',
    record: 't.id = $3 and t.young_person_id = (select young_person_id from referral where area = $1 and id = $2)',
    words: ['words'],
    instead: said('words'),
  },
  'removal-words': {
    table: 'removal',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['words'],
    instead: said('words'),
  },
};

/** Columns in which words of the same young person may be repeated: text, and JSON. */
export const QUOTING: Readonly<
  Record<string, { readonly text?: readonly string[]; readonly json?: readonly string[] }>
> = {
  referral: {
    text: ['need', 'background', 'age_exception', 'risk', 'support_what', 'support_how_much'],
    json: ['disclosure'],
  },
  referral_entry: { text: ['words'] },
  disclosure: { text: ['return_words'], json: ['person_part', 'plan_part'] },
  disclosure_override: { text: ['reason', 'why_not_told'] },
  refusal: { text: ['reasons', 'advice'], json: ['evidence'] },
  reconsideration: { text: ['grounds', 'reasons'] },
  unmet_need: { text: ['words'] },
  no_match: { text: ['words'] },
  evidence_bundle: { json: ['documents'] },
};
