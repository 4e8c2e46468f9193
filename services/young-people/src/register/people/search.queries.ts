import type { CalendarDate } from '#libs/kernel';
import { type SearchWord, nameForm, searchWord } from '#libs/names';
import type { Reader } from '#libs/platform';
import { PLAN_STATUS, type PersonRow, personColumns, type PlanStatus } from '../person/person.queries.js';
import type { Person } from '../person/person.rules.js';

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
 * The people whose names have every word of `$2`, with a rank: 0 if each word is a whole name, 1 if a name begins with it,
 * 2 if a name contains it, and more the less similar a name is. Only equality is in the conditions on trigrams, because
 * row-level security lets an index serve no other comparison of text.
 */
const FOUND_BY_NAME = `
  term as materialized (
    select t.n, t.word, t.grams, t.enough, t.misspelt, length(t.word) as letters
    from jsonb_to_recordset($2::jsonb) t (n integer, word text, grams text[], enough integer, misspelt boolean)),
  gram as materialized (select t.n, t.enough, unnest(t.grams) as gram from term t),
  hit as materialized (
    select s.n, g.young_person_id as id, g.word as at, count(*) as shared
    from gram s join name_gram g on g.area = $1 and g.gram = s.gram
    group by s.n, s.enough, g.young_person_id, g.word having count(*) >= s.enough),
  scored as (
    select h.n, h.id, min(case
        when w.word = t.word then 0
        when left(w.word, t.letters) = t.word then 1
        when strpos(w.word, t.word) > 0 then 2
        when t.misspelt and w.letters >= 4 and ${isSimilar()} then 103 - round(100 * h.shared / (t.letters + w.letters + 2 - h.shared))
      end) as score
    from hit h join term t on t.n = h.n
    -- \`offset 0\` keeps the planner from reading the whole table for a few hundred people
    cross join lateral (select p.name_words[h.at] as word, length(p.name_words[h.at]) as letters
      from young_person p where p.area = $1 and p.id = h.id offset 0) w
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

/** The search, with and without words. `p` stands for `young_person`. */
export const SEARCH = {
  byName: searchSql(
    `with ${FOUND_BY_NAME}`,
    'found f cross join lateral (select * from young_person o where o.area = $1 and o.id = f.id offset 0) p',
    'f.rank',
  ),
  all: searchSql('', 'young_person p', null),
} as const;

function searchSql(ctes: string, from: string, rank: string | null): string {
  const order = [...(rank ? [rank] : []), 'p.name_key', 'p.id'];
  const start = rank
    ? 'select fa.rank, a.name_key, a.id from young_person a join found fa on fa.id = a.id where a.area = $1 and a.id = $11'
    : 'select a.name_key, a.id from young_person a where a.area = $1 and a.id = $11';
  return `${ctes}
     select ${personColumns}, ${PLAN_STATUS} as "planStatus"
     from ${from}
     where p.area = $1 and ($2::jsonb is null or ${rank !== null})
       and ($3::int is null or p.school_cohort = $3)
       and ($4::date is null or p.date_of_birth <= $4) and ($5::date is null or p.date_of_birth > $5)
       and ($6::text is null or exists (select from named_worker w
             where w.area = p.area and w.young_person_id = p.id and w.until_on is null and w.subject = $6))
       and (not $7::boolean or not exists (select from named_worker w
             where w.area = p.area and w.young_person_id = p.id and w.until_on is null))
       and ($8::text is null or p.needs @> array[$8])
       and ($9::boolean is null or p.has_ehc_plan = $9)
       and ($10::text is null or ${PLAN_STATUS} = $10)
       and not exists (select from unnest($13::text[]) s (word) where strpos(p.name_key, s.word) = 0)
       and ($11::uuid is null or (${order.join(', ')}) > (${start}))
     order by ${order.join(', ')} limit $12`;
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
  const { lookUp, contain } = wordsToFind(terms.words);
  return db.query<PersonRow & { planStatus: PlanStatus }>(lookUp === null ? SEARCH.all : SEARCH.byName, [
    db.actor.area,
    lookUp,
    terms.cohort,
    terms.bornUpTo,
    terms.bornAfter,
    terms.namedWorker,
    terms.withoutWorker,
    terms.need,
    terms.hasEhcPlan,
    terms.planStatus,
    page.after ?? null,
    page.limit + 1,
    contain,
  ]);
}
