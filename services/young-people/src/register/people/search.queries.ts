import type { CalendarDate } from '#libs/kernel';
import { type SearchWord, nameForm, searchWord } from '#libs/names';
import { type Reader, Values } from '#libs/platform';
import { type PersonRow, personColumns } from '../person/person.queries.js';
import type { Person } from '../person/person.rules.js';
import type { PlanStatus } from '../person/young-person.table.js';

interface SearchTerms {
  /** words in normal form; each must occur in a name, or be similar to a word of it. Empty: any name. */
  readonly words: readonly string[];
  readonly cohort: number | null;
  readonly bornUpTo: CalendarDate | null;
  readonly bornAfter: CalendarDate | null;
  /** account; null: no named worker if `withoutWorker`, otherwise any */
  readonly namedWorker: string | null;
  readonly withoutWorker: boolean;
  readonly need: string | null;
  readonly planStatus: PlanStatus | null;
  readonly hasEhcPlan: boolean | null;
}

/**
 * The people whose names have each of the words, with a rank: 0 if each word is a whole name, 1 if a name begins with it,
 * 2 if a name contains it. A name that is only similar has more.
 */
const foundByName = (area: string, words: string) => `
  term as materialized (
    select t.n, t.word, t.grams, t.enough, t.misspelt, length(t.word) as letters
    from jsonb_to_recordset(${words}::jsonb) t (n integer, word text, grams text[], enough integer, misspelt boolean)),
  hit as materialized (
    select t.n, w.young_person_id as id, w.word as at, w.shared
    from term t cross join lateral words_with_grams(t.grams, t.enough) w),
  every_word as materialized (
    select h.id from hit h group by h.id having count(distinct h.n) = (select count(*) from term)),
  person as materialized (
    select p.* from every_word e
    -- \`offset 0\` keeps the planner from reading the whole table for a few hundred people
    cross join lateral (select * from young_person where area = ${area} and id = e.id offset 0) p),
  scored as (
    select h.n, h.id, min(case
        when w.word = t.word then 0
        when left(w.word, t.letters) = t.word then 1
        when strpos(w.word, t.word) > 0 then 2
        when t.misspelt and w.letters >= 4 and ${isSimilar()} then 103 - round(100 * h.shared / (t.letters + w.letters + 2 - h.shared))
      end) as score
    from person p join hit h on h.id = p.id join term t on t.n = h.n
    cross join lateral (select p.name_words[h.at] as word, length(p.name_words[h.at]) as letters) w
    group by h.n, h.id),
  found as materialized (
    select s.id, max(s.score) as rank from scored s where s.score is not null
    group by s.id having count(*) = (select count(*) from term))`;

/** As `searchWord`: one typing error, or nearly a third of all trigrams in common. */
function isSimilar(): string {
  const all = 'cardinality(t.grams)';
  return `(h.shared * 10 >= 3 * (t.letters + w.letters + 2 - h.shared)
    or (h.shared >= ${all} - 3 and abs(t.letters - w.letters) <= 1)
    or (h.shared >= ${all} - 4 and t.letters = w.letters))`;
}

/**
 * The search has only the conditions that are given, because PostgreSQL begins at no subquery that is a part of an `or`.
 * `p` stands for `young_person`.
 */
function searchStatement(
  ofArea: string,
  terms: SearchTerms,
  { after, limit }: { after?: string; limit: number },
): { text: string; values: unknown[] } {
  const values = new Values();
  const area = values.add(ofArea);
  const { lookUp, contain } = wordsToFind(terms.words);
  const ctes = lookUp === null ? '' : `with ${foundByName(area, values.add(lookUp))}`;
  const from = lookUp === null ? 'young_person p' : 'found f join person p on p.id = f.id';
  const order = [...(lookUp === null ? [] : ['f.rank']), 'p.name_key', 'p.id'].join(', ');
  const conditions = [`p.area = ${area}`];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value != null) conditions.push(condition(values.add(value)));
  };
  add(terms.cohort, (n) => `p.school_cohort = ${n}`);
  add(terms.bornUpTo, (day) => `p.date_of_birth <= ${day}`);
  add(terms.bornAfter, (day) => `p.date_of_birth > ${day}`);
  add(
    terms.namedWorker,
    (subject) => `p.id in (select w.young_person_id from named_worker w
      where w.area = ${area} and w.until_on is null and w.subject = ${subject})`,
  );
  if (terms.withoutWorker) conditions.push('not p.has_named_worker');
  add(terms.need, (need) => `p.needs @> array[${need}::text]`);
  add(terms.hasEhcPlan, (has) => `p.has_ehc_plan = ${has}`);
  add(terms.planStatus, (status) => `p.plan_status = ${status}`);
  for (const word of contain) add(word, (w) => `strpos(p.name_key, ${w}) > 0`);
  add(after, (id) =>
    lookUp === null
      ? `(${order}) > (select p.name_key, p.id from young_person p where p.area = ${area} and p.id = ${id})`
      : `(${order}) > (select f.rank, p.name_key, p.id from found f join person p on p.id = f.id where p.id = ${id})`,
  );
  return {
    text: `${ctes}
     select ${personColumns}, p.plan_status as "planStatus"
     from ${from} where ${conditions.join(' and ')} order by ${order} limit ${values.add(limit + 1)}`,
    values: values.list,
  };
}

/** The words of what somebody typed, in normal form. */
export const wordsOf = (name: string | undefined): string[] =>
  (name ?? '')
    .split(/[\s,]+/)
    .map(nameForm)
    .filter(Boolean);

/** More words than any name has; the rest is ignored. */
const MOST_WORDS = 12;

/**
 * The words to look up, as `$2` of the query, and the short words that the names of the found people must contain. Short
 * words are looked up only if there are no longer ones, because too many names begin with them.
 */
export function wordsToFind(words: readonly string[]): { lookUp: string | null; contain: readonly string[] } {
  const unique = [...new Set(words)].slice(0, MOST_WORDS);
  const long = unique.filter((word) => [...word].length > 2);
  const lookUp = (long.length > 0 ? long : unique).map((word, n): SearchWord & { n: number } => ({
    n,
    ...searchWord(word),
  }));
  return {
    lookUp: lookUp.length > 0 ? JSON.stringify(lookUp) : null,
    contain: long.length > 0 ? unique.filter((word) => !long.includes(word)) : [],
  };
}

/** People in order of name; with words, the best matches first. The page starts after the person `after`. */
export function searchPeople(
  db: Reader,
  terms: SearchTerms,
  page: { after?: string; limit: number },
): Promise<(Person & { planStatus: PlanStatus })[]> {
  const { text, values } = searchStatement(db.actor.area, terms, page);
  return db.query<PersonRow & { planStatus: PlanStatus }>(text, values);
}
