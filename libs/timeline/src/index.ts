export {
  capacityFactOf,
  DECISION_KINDS,
  type DecisionKind,
  rightsPassOn,
  whyRightsPass,
  type WhyRightsPass,
} from './answers/decision-rights.js';
export { type DecisionMaker, type Derived } from './answers/derived.js';
export { type Guard, type Permission } from './answers/guards.js';
export { type Warning, type WarningCode, WARNINGS } from './answers/warnings.js';
export {
  bankHolidays,
  type HolidayCalendar,
  LAST_YEAR as BANK_HOLIDAYS_KNOWN_UNTIL,
} from './calendar/bank-holidays.js';
export { periodEnd } from './calendar/periods.js';
export {
  addWorkingDays,
  BankHolidaysNotKnown,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBeginningWith,
} from './calendar/working-days.js';
export { schoolYearEnd, schoolYearOf, schoolYearStart, yearGroupByAge } from './calendar/school-year.js';
export { type CatalogueEntry, findRule, ruleCatalogue } from './catalogue.js';
export { type Authority, type Milestone } from './engine/milestone.js';
export {
  type Action,
  ACTIONS,
  AGENCIES,
  type Agency,
  type Confidence,
  CONFIDENCES,
  type Force,
  FORCES,
  type LeadAgency,
  LEADS,
  type Nation,
  owningAgency,
  serviceKey,
} from './engine/rule.js';
export { DEFAULT_SETTINGS, type Settings } from './engine/settings.js';
export { type Status, STATUSES } from './engine/status.js';
export { CONVENTIONS, longDate } from './engine/telling.js';
export { type Why } from './engine/why.js';
export { type FactDefinition, FACTS, type FactType, NATIONS, SETTING_TYPES } from './fact-dictionary.js';
export {
  checkFacts,
  EARLIEST_DATE,
  type FactName,
  type FactsOfType,
  type HealthHandover,
  LATEST_DATE,
  parseFacts,
  type TimelineFacts,
} from './facts.js';
export { timelineReference } from './reference.js';
export { KNOWN_PACKS, mayDo, type Pack, timeline, type Timeline, type TimelineOptions } from './timeline.js';
