import type { ReferralRemovable } from '#libs/contracts';
import { REMOVED } from '#libs/platform';

export interface RemovalKind {
  readonly table: string;
  /** SQL condition for the record: `$2` is the referral, `$3` the record's id, `$4` the version of the history entry */
  readonly record: string;
  /** columns whose words are removed */
  readonly words: readonly string[];
  /** SQL of a column's replacement; default: null */
  readonly instead?: Readonly<Record<string, string>>;
}

const SENTENCE = `'${REMOVED}'`;

/** For columns that the record requires, such as a refusal's reasons: the replacement states that words were removed. */
const sentenceIn = (...columns: string[]) =>
  Object.fromEntries(columns.map((c) => [c, `case when t.${c} is null then null else ${SENTENCE} end`]));

/** The receipt without the referral's own words. The hash stays as proof that the receipt contained them. */
const RECEIPT_WITHOUT_WORDS = `t.disclosure
  || jsonb_build_object('need', ${SENTENCE}, 'background', null, 'ageException', null, 'risk', null)
  || jsonb_build_object('values', (select coalesce(jsonb_object_agg(g.key, case g.key
    when 'needs' then g.value || jsonb_build_object('need', ${SENTENCE}, 'background', null, 'ageException', null)
    when 'risk' then g.value || '{"risk": null}' else g.value end), '{}') from jsonb_each(t.disclosure -> 'values') g))`;

/** The receipt with its groups but without their values. The identity stays for as long as the referral exists. */
const RECEIPT_WITHOUT_VALUES = `t.disclosure || jsonb_build_object('values',
  (select coalesce(jsonb_object_agg(g, '{}'::jsonb), '{}') from jsonb_object_keys(t.disclosure -> 'values') g))`;

/** Everything that can be removed from a referral. Records keep their codes and dates; only words are removed. */
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
    instead: sentenceIn('support_what', 'support_how_much'),
  },
  'line-words': {
    table: 'referral_entry',
    record: 't.referral_id = $2 and t.referral_id = $3 and t.version = $4',
    words: ['words'],
    instead: sentenceIn('words'),
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
    instead: sentenceIn('reason', 'why_not_told'),
  },
  'return-words': {
    table: 'disclosure',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['return_words'],
    instead: sentenceIn('return_words'),
  },
  'refusal-words': {
    table: 'refusal',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['reasons', 'advice', 'evidence'],
    instead: { ...sentenceIn('reasons', 'advice'), evidence: `'[]'` },
  },
  'reconsideration-words': {
    table: 'reconsideration',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['grounds', 'reasons'],
    instead: sentenceIn('grounds', 'reasons'),
  },
  'unmet-need-words': {
    table: 'unmet_need',
    record: 't.id = $3 and t.young_person_id = (select young_person_id from referral where area = $1 and id = $2)',
    words: ['words'],
    instead: sentenceIn('words'),
  },
  'no-match-words': {
    table: 'no_match',
    record: 't.id = $3 and t.young_person_id = (select young_person_id from referral where area = $1 and id = $2)',
    words: ['words'],
    instead: sentenceIn('words'),
  },
  'removal-words': {
    table: 'removal',
    record: 't.referral_id = $2 and t.id = $3',
    words: ['words'],
    instead: sentenceIn('words'),
  },
};

/** Text and JSON columns that may repeat words of the same young person. */
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
