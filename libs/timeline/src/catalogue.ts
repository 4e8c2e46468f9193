import { type Rule } from './engine/rule.js';
import { asItStood, RULES, type RulesVersion } from './law.js';
import { FAMILIES } from './rules/index.js';

/** One rule as people read it, for the API and the documentation. */
export interface CatalogueEntry extends RulesVersion {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly title: string;
  /** when it applies, in words */
  readonly appliesWhen: string;
  /** its date in words, or that there is none */
  readonly date: string;
  readonly dated: boolean;
  readonly nations: readonly string[];
  readonly force: Rule['force'];
  readonly leadAgency: Rule['leadAgency'];
  readonly leads: string;
  readonly involves: readonly string[];
  readonly citation: string;
  /** the provision as it stood on the day of the check */
  readonly url?: string;
  /** the words of the law that the rule relies on */
  readonly quote?: string;
  readonly confidence: Rule['confidence'];
  readonly unconfirmed?: string;
  readonly evidence: string;
  readonly ifMissed: string;
  readonly guards?: Rule['guards'];
  /** what distinguishes this duty from next year's */
  readonly comesAgainBy?: string;
  /** the days on which the law itself ends the duty */
  readonly endsBy?: readonly Ended[];
  /** this version is in force from this day to this day; several versions have the same id */
  readonly validFrom?: string;
  readonly validTo?: string;
}

interface Ended {
  /** the first day without the duty, in words */
  readonly on: string;
  readonly because: string;
  /** the rule under which the matter goes on */
  readonly continuesAs?: string;
}

/** The date of a rule in words, or that there is none. */
export function dateInWords({ due, standing, force }: Rule): string {
  if (due) return due.words;
  if (standing === 'active-since') return 'no single day: it is a lasting state';
  return force === 'right' ? 'no last day' : 'no number of days: act without delay';
}

const endedOf = ({ on, because, successor }: NonNullable<Rule['ends']>[number]): Ended => ({
  on: on.words,
  because,
  ...(successor && { continuesAs: successor }),
});

function entryOf(family: string, rule: Rule): CatalogueEntry {
  const { id, name, title, force, leadAgency, leads, involves, citation, confidence, evidence, ifMissed } = rule;
  return {
    ...RULES, id, name, family, title, appliesWhen: rule.when.words, date: dateInWords(rule), dated: rule.due !== undefined,
    nations: rule.nations ?? ['england'], force, leadAgency, leads, involves, citation, confidence, evidence, ifMissed,
    ...(rule.url && { url: asItStood(rule.url) }),
    ...(rule.quote && { quote: rule.quote }),
    ...(rule.ends && { endsBy: rule.ends.map(endedOf) }),
    ...(rule.unconfirmed && { unconfirmed: rule.unconfirmed }),
    ...(rule.guards && { guards: rule.guards }),
    ...(rule.occurrence && { comesAgainBy: rule.occurrence.words }),
    ...(rule.validFrom && { validFrom: rule.validFrom }),
    ...(rule.validTo && { validTo: rule.validTo }),
  }; // prettier-ignore
}

const entries = Object.entries(FAMILIES).flatMap(([family, rules]) => rules.map((rule) => entryOf(family, rule)));

/** Every rule of every nation, in the order of the reference. */
export function ruleCatalogue(): readonly CatalogueEntry[] {
  return entries;
}

const latest = new Map<string, CatalogueEntry>();
for (const entry of entries) {
  const other = latest.get(entry.id);
  if (!other || (other.validFrom ?? '') <= (entry.validFrom ?? '')) latest.set(entry.id, entry);
}

/** One rule by its id, `EDU-08`: its latest version. */
export function findRule(id: string): CatalogueEntry | undefined {
  return latest.get(id);
}
