import { type Derived } from '../answers/derived.js';
import { type Guard } from '../answers/guards.js';
import { type UnknownFact } from '../answers/unknown-facts.js';
import { OTHER_WARNINGS, type Warning, WARNINGS } from '../answers/warnings.js';
import { type Branch } from '../engine/language.js';
import { type Milestone } from '../engine/milestone.js';
import { ACTIONS, CONFIDENCES, FORCES, LEADS } from '../engine/rule.js';
import { STATUSES } from '../engine/status.js';
import { type Why } from '../engine/why.js';
import { FACTS } from '../fact-dictionary.js';
import { type Timeline } from '../timeline.js';
import { FACTS_SCHEMA_ID } from './facts-schema.js';
import {
  day,
  described,
  document,
  flag,
  list,
  object,
  oneOf,
  optional,
  orNull,
  ref,
  RULE_ID,
  type Schema,
  text,
  whole,
  yes,
} from './schema.js';

export const ANSWER_SCHEMA_ID = 'urn:onward-timeline:answer';

/**
 * The answer of `timeline` as JSON. The fields follow the types, so that the compiler finds a field that is missing here
 * or that is optional in one of the two only; a test holds the values to real answers.
 */
export function answerSchema(): Schema {
  return document(ANSWER_SCHEMA_ID, 'The timeline of one young person as seen on one day', {
    ...object<Timeline>({
      rulesVersion: described(text, 'version of the rules; LAW-CHANGELOG.md lists what changed'),
      lawAsAt: described(day, 'state of the law that the rules follow'),
      checkedOn: described(day, 'day on which the rules were last compared with the text of the law'),
      derived: ref('#/$defs/derived'),
      milestones: described(list(ref('#/$defs/milestone')), 'undated first, then by date'),
      guards: described(list(ref('#/$defs/guard')), 'acts that are not lawful on the day asked about'),
      warnings: list(ref('#/$defs/warning')),
      unknownFacts: described(list(ref('#/$defs/unknownFact')), 'those on which most depends first'),
    }),
    $defs: { milestone, why, branch, guard, warning, unknownFact, derived, fact, status, decider },
  });
}

const fact = oneOf(Object.keys(FACTS));
const facts = list(ref('#/$defs/fact'));
const status = oneOf(STATUSES);
const decider = oneOf(['parent', 'young-person', 'representative']);
const days = list(day);

const milestone = object<Milestone>({
  rule: RULE_ID,
  name: described(text, 'the rule in words, for programs'),
  occurrence: described(text, 'the same duty across recalculations; next year’s duty has another key'),
  title: text,
  due: described(orNull(day), 'last day in time; null where the law gives no day, or a fact for it is not known'),
  status: ref('#/$defs/status'),
  daysOverdue: optional({ ...whole, minimum: 1 }),
  practiceStatus: optional(oneOf(['on-time', 'late'])),
  metOn: optional(day),
  since: optional(day),
  mootBecause: optional(text),
  actBy: optional(day),
  nominalDeadline: optional(day),
  target: optional(day),
  targetForce: optional(oneOf(Object.keys(FORCES))),
  opensOn: optional(day),
  closesOn: optional(day),
  until: optional(day),
  startBy: optional(day),
  prompts: optional(days),
  year9Starts: optional(day),
  year9Ends: optional(day),
  reviewDueOn: optional(day),
  meaning: optional(text),
  owner: optional(text),
  boundBy: optional(text),
  exception: optional(text),
  prompt: optional(text),
  discretionary: optional(yes),
  moot: optional(yes),
  begins: optional(described(yes, 'the day begins a lasting state and is not a last day')),
  ended: optional(
    object<NonNullable<Milestone['ended']>>({
      on: described(day, 'first day without the duty'),
      because: described(text, 'the reason, with its provision'),
      was: ref('#/$defs/status'),
      continuesAs: optional(RULE_ID),
    }),
  ),
  continuesAs: optional(described(RULE_ID, 'the rule under which a missed duty is owed now as well')),
  follows: optional(described(list(text), 'occurrences that were left open and go on as this one')),
  findOut: optional(facts),
  force: oneOf(Object.keys(FORCES)),
  leadAgency: oneOf(LEADS),
  leads: text,
  involves: list(text),
  authority: object<Milestone['authority']>({
    citation: text,
    url: optional({ ...text, format: 'uri' }),
    quote: optional(described(text, 'the words of the law that the rule relies on')),
    confidence: oneOf(Object.keys(CONFIDENCES)),
    unconfirmed: optional(text),
    validFrom: optional(day),
    validTo: optional(day),
  }),
  why: ref('#/$defs/why'),
  evidence: text,
  ifMissed: text,
});

const why = object<Why>({
  family: described(text, 'for the family: who does what by when'),
  youCan: optional(described(text, 'what the family can do if it is missed')),
  sentence: described(text, 'for a lawyer or an officer'),
  calculation: list(text),
  facts: ref(FACTS_SCHEMA_ID),
  conventions: list(text),
  because: ref('#/$defs/branch'),
});

const branch = object<Branch>({
  words: text,
  holds: described(orNull(flag), 'null: a fact that decides it is not known'),
  needs: optional(oneOf(['all', 'any'])),
  parts: optional(list(ref('#/$defs/branch'))),
  facts: optional(ref(FACTS_SCHEMA_ID)),
});

const guard = object<Guard>({
  action: oneOf(ACTIONS),
  permitted: { const: false },
  reason: text,
  rule: RULE_ID,
  from: optional(described(day, 'first day on which the act is lawful, when that is known')),
  unless: optional(oneOf(['no-longer-necessary'])),
  since: optional(day),
});

const warning = object<Warning>({
  code: oneOf([...Object.keys(WARNINGS), ...Object.keys(OTHER_WARNINGS)]),
  message: text,
  facts,
});

const unknownFact = object<UnknownFact>({
  fact: ref('#/$defs/fact'),
  meaning: text,
  decides: described(list(RULE_ID), 'rules that cannot be decided without it'),
  completes: described(list(RULE_ID), 'rules that apply, and whose date or answer waits for it'),
});

const derived = object<Derived>({
  age: optional(whole),
  ncYearByAge: optional(whole),
  ncYearEffective: optional(whole),
  year9ReviewMustCoverPreparingForAdulthood: optional(flag),
  sixteenthBirthdayOn: optional(day),
  compulsorySchoolAgeEndsOn: optional(day),
  compulsorySchoolAgeEndsOnLiteralReading: optional(day),
  youngPersonRightsFrom: optional(day),
  ageOnRightsDate: optional(whole),
  gapDaysRightsBeforeMca: optional(whole),
  gapDaysMcaBeforeRights: optional(whole),
  lastDayAsYoungPerson: optional(day),
  ehcDecisionMaker: optional(ref('#/$defs/decider')),
  consentToHealthAndCareAssessment: optional(ref('#/$defs/decider')),
  mentalCapacityActApplies: optional(flag),
  participationDutyStartsOn: optional(day),
  participationDutyEndsOn: optional(day),
  mustAssess: optional(flag),
  mayEndChildrensServices: optional(described(orNull(flag), 'null: this law does not govern the case')),
  ceasePermitted: optional(flag),
  ceasePermittedFrom: optional(day),
  ceasePermittedReason: optional(text),
  eligibleChild: optional(flag),
  personalAdviserOnRequest: optional(flag),
  personalAdviserOnRequestUntil: optional(day),
  pipSecondLetterOn: optional(day),
  childBenefitOuterLimitOn: optional(day),
  sen2CeaseReason: optional({ ...whole, minimum: 1, maximum: 9 }),
  sen2Wbp: optional(oneOf(['APP', 'TRA', 'SUP'])),
  icbOds: optional(text),
  icbName: optional(text),
  icbGss: optional(text),
  laStatus: optional(oneOf(['current', 'abolished-pending'])),
  successors: optional(list(text)),
  successorCodes: optional(described(orNull(list(text)), 'null: not published yet')),
});
