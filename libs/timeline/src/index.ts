export {
  capacityFactOf,
  DECISION_KINDS,
  type DecisionKind,
  rightsPassOn,
  whyRightsPass,
} from './answers/decision-rights.js';
export { type DecisionMaker } from './answers/derived.js';
export { compareTimelines, type Difference } from './answers/compare.js';
export { type Permission } from './answers/guards.js';
export { type UnknownFact } from './answers/unknown-facts.js';
export { type WarningCode } from './answers/warnings.js';
export {
  bankHolidays,
  type HolidayCalendar,
  LAST_YEAR as BANK_HOLIDAYS_KNOWN_UNTIL,
} from './calendar/bank-holidays.js';
export { periodEnd } from './calendar/periods.js';
export { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from './calendar/working-days.js';
export { schoolYearEnd, schoolYearOf, schoolYearStart, yearGroupByAge } from './calendar/school-year.js';
export { type CatalogueEntry, findRule, ruleCatalogue } from './catalogue.js';
export { type Milestone } from './engine/milestone.js';
export {
  type Action,
  AGENCIES,
  type Confidence,
  type Force,
  FORCES,
  type LeadAgency,
  serviceKey,
} from './engine/rule.js';
export { DEFAULT_SETTINGS } from './engine/settings.js';
export { type Branch } from './engine/language.js';
export { isOpen, type Status } from './engine/status.js';
export { longDate } from './engine/derivation.js';
export { type FactDefinition, FACTS } from './fact-dictionary.js';
export { checkFacts, type FactName, type HealthHandover, type TimelineFacts } from './facts.js';
export { timelinePages } from './reference/index.js';
export { schemaFiles } from './schemas/index.js';
export { CHECKED_ON, LAW_AS_AT, RULES, RULES_VERSION, type RulesVersion } from './law.js';
export {
  considered,
  type Consideration,
  KNOWN_PACKS,
  mayDo,
  type Pack,
  timeline,
  type Timeline,
  type TimelineOptions,
} from './timeline.js';
