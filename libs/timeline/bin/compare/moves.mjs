/**
 * Whose dates move between two versions of the rules, and why. Nothing here contains a fact about a person apart from the
 * id and the dates themselves: reasons are the words of the rules.
 * @param people iterable of `{ id, facts }`
 */
export async function movesOf(from, to, people, asOf) {
  const moves = [];
  const leftOut = { from: new Map(), to: new Map() };
  let count = 0;
  for await (const { id, facts } of people) {
    count += 1;
    const known = { from: accepted(from, facts, leftOut.from), to: accepted(to, facts, leftOut.to) };
    const [before, after] = [from.timeline(known.from, { asOf }), to.timeline(known.to, { asOf })];
    for (const difference of paired(to.compareTimelines(before, after))) {
      const { kind, rule, occurrence, title } = difference;
      const milestone = after.milestones.find((m) => m.occurrence === occurrence);
      const reason = reasonOf(difference, milestone, from, to, () => to.considered?.(known.to, { asOf }));
      moves.push({ id, rule, kind, title, before: side(difference.before), after: side(difference.after), reason });
    }
  }
  return { asOf, people: count, moves, leftOut, versions: { from: versionOf(from), to: versionOf(to) } };
}

/** One occurrence of a rule that takes the place of another is one move. */
function paired(differences) {
  const only = (rule, kind) => {
    const found = differences.filter((d) => d.rule === rule && d.kind === kind);
    return found.length === 1 ? found[0] : undefined;
  };
  return differences.flatMap((difference) => {
    const { rule, kind } = difference;
    const [removed, added] = [only(rule, 'removed'), only(rule, 'added')];
    if (!removed || !added || (kind !== 'removed' && kind !== 'added')) return [difference];
    return kind === 'removed' ? [] : [{ ...added, kind: 'date-moved', before: removed.before }];
  });
}

const versionOf = ({ RULES_VERSION = 'without a version' }) => RULES_VERSION;
const side = (given) => (given ? { due: given.due, status: given.status } : null);

/** The facts that a version accepts. The others are counted by name: one version may not know them yet. */
function accepted({ checkFacts }, facts, leftOut) {
  const wrong = [...new Set(checkFacts(facts).map(({ field }) => field.split('.')[0]))];
  if (wrong.length === 0) return facts;
  for (const name of wrong) leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !wrong.includes(name)));
}

/** Why a milestone differs, in the words of the rules. */
function reasonOf({ kind, rule }, milestone, from, to, considered) {
  const [old, now] = [catalogueOf(from, rule), catalogueOf(to, rule)];
  if (now.length === 0) return 'The rule no longer exists.';
  const { citation } = now[0];
  if (kind === 'added' && old.length === 0) return `The rule is new (${citation}).`;
  if (kind === 'removed') return notAskedFor(considered()?.find((one) => one.rule === rule));
  return milestone.ended?.because ?? milestone.mootBecause ?? `${changedWords(kind, old, now)} (${citation}).`;
}

const catalogueOf = ({ ruleCatalogue }, rule) => ruleCatalogue().filter(({ id }) => id === rule);

function changedWords(kind, old, now) {
  const words = (entries, field) => [...new Set(entries.map((entry) => entry[field]))].join(' · ');
  for (const [field, name] of kind === 'added' ? CONDITIONS : [...DATES, ...CONDITIONS]) {
    const [was, is] = [words(old, field), words(now, field)];
    if (was !== is) return `${name} was “${was}” and is “${is}”`;
  }
  return 'The words of the rule are the same; its standing is worked out differently';
}

const DATES = [['date', 'The date']];
const CONDITIONS = [['appliesWhen', 'The condition']];

function notAskedFor(consideration) {
  if (!consideration) return 'No version of the rule is in force.';
  const { applies, because } = consideration;
  if (applies === null) return `It cannot be decided: ${leaves(because, null)}.`;
  if (applies === false) return `It does not apply: ${leaves(because, false)}.`;
  return 'It applies, but to another occurrence.';
}

/** The conditions that make the difference. */
function leaves({ words, holds, parts }, wanted) {
  const deciding = (parts ?? []).filter((part) => part.holds === wanted);
  if (deciding.length > 0) return deciding.map((part) => leaves(part, wanted)).join('; ');
  return holds === false ? `not “${words}”` : `“${words}”`;
}

/** Numbers for each rule, those that touch most people first. */
export function countsOf(moves) {
  const rules = new Map();
  for (const { id, rule, kind, title } of moves) {
    if (!rules.has(rule)) rules.set(rule, { rule, title, people: new Set(), kinds: {} });
    const counted = rules.get(rule);
    counted.people.add(id);
    counted.kinds[kind] = (counted.kinds[kind] ?? 0) + 1;
  }
  return [...rules.values()]
    .map(({ people, ...rest }) => ({ ...rest, people: people.size }))
    .sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
}
