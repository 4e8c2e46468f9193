import { EXAMPLES } from '../examples/index.js';
import { type Milestone } from '../engine/milestone.js';
import { type Rule } from '../engine/rule.js';
import { type TimelineFacts } from '../facts.js';
import { LAW_AS_AT } from '../law.js';
import { FAMILIES } from '../rules/index.js';
import { timeline } from '../timeline.js';

/** A family of rules: one page for officers and one for families. */
export interface Family {
  readonly name: string;
  readonly officers: string;
  readonly families: string;
  readonly rules: readonly RuleOfPage[];
}

/** A rule with all its versions. */
export interface RuleOfPage {
  readonly id: string;
  /** the anchor of the rule on both pages, which stays when the title changes */
  readonly anchor: string;
  /** the version in force when the rules were last checked, otherwise the last one */
  readonly now: Rule;
  readonly versions: readonly Rule[];
  readonly example: Worked | undefined;
}

/** The example of a rule, worked out when the page is written. */
export interface Worked {
  readonly facts: TimelineFacts;
  readonly asOf: string;
  readonly milestone: Milestone;
}

let pages: readonly Family[] | undefined;

/** Worked out when first asked for: services import the library and never write these pages. */
export function familyPages(): readonly Family[] {
  return (pages ??= Object.entries(FAMILIES).map(familyOf));
}

function familyOf([name, rules]: readonly [string, readonly Rule[]]): Family {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  const ids = [...new Set(rules.map(({ id }) => id))];
  return {
    name,
    officers: `docs/timeline/${slug}.md`,
    families: `docs/timeline/for-families/${slug}.md`,
    rules: ids.map((id) => ruleOfPage(id, rules)),
  };
}

function ruleOfPage(id: string, rules: readonly Rule[]): RuleOfPage {
  const versions = rules.filter((rule) => rule.id === id);
  const inForce = versions.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= LAW_AS_AT && LAW_AS_AT <= (validTo ?? LAW_AS_AT),
  );
  return { id, anchor: id.toLowerCase(), now: inForce ?? versions.at(-1)!, versions, example: worked(id) };
}

function worked(id: string): Worked | undefined {
  for (const { facts, asOf, rule } of EXAMPLES) {
    if (rule !== id) continue;
    const milestone = timeline(facts, { asOf }).milestones.find((m) => m.rule === id);
    if (milestone) return { facts, asOf, milestone };
  }
  return undefined;
}

/** The page and the anchor of a rule, as a path from `docs/timeline/`. */
export function placeOf(id: string): string {
  const family = familyPages().find(({ rules }) => rules.some((rule) => rule.id === id));
  return `${family?.officers.replace('docs/timeline/', '') ?? ''}#${id.toLowerCase()}`;
}
