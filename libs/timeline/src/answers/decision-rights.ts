import { type CalendarDate } from '#libs/kernel';
import { type DateExpression } from '../engine/language.js';
import { Person } from '../engine/person.js';
import { DEFAULT_SETTINGS, type Settings } from '../engine/settings.js';
import { CONVENTIONS, longDate, Derivation } from '../engine/derivation.js';
import { type FactsOfType } from '../facts.js';
import { eighteen, rightsFrom, sixteen } from '../rules/anchors.js';

/** Kinds of decision. Who may decide on one kind determines nothing about another (MCA 2005 ss.2-3). */
export const DECISION_KINDS = ['ehc', 'health-and-care', 'money'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

interface Passing {
  /** first day on which the young person makes these decisions */
  readonly on: DateExpression;
  readonly words: string;
  readonly citation: string;
  /** the fact that the young person lacks capacity for them */
  readonly lacksCapacity: FactsOfType<'flag'>;
}

const PASSING: Readonly<Record<DecisionKind, Passing>> = {
  ehc: {
    on: rightsFrom,
    words: 'Decisions about the EHC plan',
    citation: 'Children and Families Act 2014 ss.80, 83(2); SEND Regulations 2014 regs 63-65',
    lacksCapacity: 'lacksCapacityForEhcDecisions',
  },
  'health-and-care': {
    on: sixteen,
    words: 'Decisions about health and care',
    citation: 'Mental Capacity Act 2005 ss.1-5; Family Law Reform Act 1969 s.8',
    lacksCapacity: 'lacksCapacityForArrangements',
  },
  money: {
    on: eighteen,
    words: 'Decisions about money and property',
    citation: 'Family Law Reform Act 1969 s.1; Mental Capacity Act 2005 ss.16, 18',
    lacksCapacity: 'lacksCapacityForFinances',
  },
};

/** The fact that the young person lacks capacity for decisions of this kind. */
export function capacityFactOf(kind: DecisionKind): FactsOfType<'flag'> {
  return PASSING[kind].lacksCapacity;
}

/** First day on which decisions of this kind are the young person's own, whoever may act for them (England). */
export function rightsPassOn(
  kind: DecisionKind,
  dateOfBirth: CalendarDate,
  settings: Settings = DEFAULT_SETTINGS,
): CalendarDate {
  return PASSING[kind].on.at(bornOn(dateOfBirth, settings))!;
}

/** The reasons for that day: a sentence for a family, the law, and the way of counting. */
interface WhyRightsPass {
  readonly sentence: string;
  readonly citation: string;
  readonly conventions: readonly string[];
}

export function whyRightsPass(
  kind: DecisionKind,
  dateOfBirth: CalendarDate,
  settings: Settings = DEFAULT_SETTINGS,
): WhyRightsPass {
  const { on, words, citation } = PASSING[kind];
  const derivation = new Derivation();
  const day = on.at(bornOn(dateOfBirth, settings), derivation)!;
  return {
    sentence: `${words} are the young person’s own from ${longDate(day)}: ${derivation.phrase}.`,
    citation,
    conventions: [...derivation.conventions].map((name) => CONVENTIONS[name]),
  };
}

/** These dates do not depend on the day asked about. */
function bornOn(dateOfBirth: CalendarDate, settings: Settings): Person {
  return new Person({ dateOfBirth }, dateOfBirth, settings);
}
