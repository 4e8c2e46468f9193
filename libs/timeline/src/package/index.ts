import { type FieldError, DomainError } from '#libs/kernel';
import { type Permission } from '../answers/guards.js';
import { type Action } from '../engine/rule.js';
import { type TimelineFacts } from '../facts.js';
import * as library from '../timeline.js';

/**
 * The public interface of the package `onward-timeline`. It is smaller than that of the library inside this repository:
 * everything exported here changes only with a new major version.
 */
export { compareTimelines, type Difference } from '../answers/compare.js';
export { type Derived, type DecisionMaker } from '../answers/derived.js';
export { type Guard, type Permission } from '../answers/guards.js';
export { type UnknownFact } from '../answers/unknown-facts.js';
export { type Warning, type WarningCode } from '../answers/warnings.js';
export { LAST_YEAR as BANK_HOLIDAYS_KNOWN_UNTIL } from '../calendar/bank-holidays.js';
export { type CatalogueEntry, findRule, ruleCatalogue } from '../catalogue.js';
export { type Branch } from '../engine/language.js';
export { type Milestone } from '../engine/milestone.js';
export { type Action, type Confidence, type Force, FORCES, type LeadAgency } from '../engine/rule.js';
export { DEFAULT_SETTINGS, type Settings } from '../engine/settings.js';
export { isOpen, type Status, STATUSES } from '../engine/status.js';
export { type Why } from '../engine/why.js';
export { type FactDefinition, FACTS } from '../fact-dictionary.js';
export { checkFacts, type FactName, type TimelineFacts } from '../facts.js';
export { CHECKED_ON, LAW_AS_AT, RULES_VERSION } from '../law.js';
export { type Consideration, KNOWN_PACKS, type Pack, type Timeline, type TimelineOptions } from '../timeline.js';
export { type CalendarDate, type FieldError } from '#libs/kernel';

/** Wrong facts or options. `message` and `errors` never repeat a value, because it may identify a person. */
export class InvalidInput extends Error {
  /** the same for every wrong input; `errors` names each fault */
  readonly code = 'INVALID';

  constructor(
    /** one entry for each wrong field */
    readonly errors: readonly FieldError[],
  ) {
    super(`Wrong input: ${errors.map(({ field, message }) => `${field || 'facts'} ${message}`).join('; ')}.`);
    this.name = 'InvalidInput';
  }
}

function orInvalidInput<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw error instanceof DomainError && error.code === 'INVALID'
      ? new InvalidInput(error.details.errors ?? [])
      : error;
  }
}

/**
 * The milestones of a young person: what must happen, when, who leads, on what authority and why, as seen on one day.
 * The same facts give the same answer: the library has no clock and reads nothing from outside.
 * @throws InvalidInput naming each wrong fact, or a wrong option
 */
export function timeline(facts: TimelineFacts, options: library.TimelineOptions): library.Timeline {
  return orInvalidInput(() => library.timeline(facts, options ?? {}));
}

/**
 * Every rule in force on the day asked about, also those that do not apply: "not asked for, because …".
 * @throws InvalidInput naming each wrong fact, or a wrong option
 */
export function considered(facts: TimelineFacts, options: library.TimelineOptions): readonly library.Consideration[] {
  return orInvalidInput(() => library.considered(facts, options ?? {}));
}

/**
 * Whether an act is lawful on a day, for the code that would do it. An unknown fact never counts as a yes.
 * @throws InvalidInput naming each wrong fact, or a wrong day
 */
export function mayDo(action: Action, facts: TimelineFacts, asOf: string): Permission {
  return orInvalidInput(() => library.mayDo(action, facts, asOf));
}
