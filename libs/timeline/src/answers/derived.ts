import { addDays, ageOn, type CalendarDate, daysBetween } from '#libs/kernel';
import { type Organisations, organisationsOn } from '../engine/organisations.js';
import { type Person } from '../engine/person.js';
import { stillToLearn } from '../rules/education/rights.js';
import { childBenefitOuterLimit, secondDlaLetter } from '../rules/money.js';
import { eligibleChild } from '../rules/social-care/care-leavers.js';
import { refusalDoesNotCount, refusalOnRecord } from '../rules/social-care/refusal.js';
import { type Permission } from './guards.js';

export type DecisionMaker = 'parent' | 'young-person' | 'representative';

/** Conclusions from the facts on the day asked about. A value that cannot be derived is absent. */
export interface Derived extends Organisations {
  age?: number;
  ncYearByAge?: number;
  ncYearEffective?: number;
  year9ReviewMustCoverPreparingForAdulthood?: boolean;
  sixteenthBirthdayOn?: CalendarDate;
  compulsorySchoolAgeEndsOn?: CalendarDate;
  compulsorySchoolAgeEndsOnLiteralReading?: CalendarDate;
  youngPersonRightsFrom?: CalendarDate;
  ageOnRightsDate?: number;
  gapDaysRightsBeforeMca?: number;
  gapDaysMcaBeforeRights?: number;
  lastDayAsYoungPerson?: CalendarDate;
  ehcDecisionMaker?: DecisionMaker;
  consentToHealthAndCareAssessment?: DecisionMaker;
  mentalCapacityActApplies?: boolean;
  participationDutyStartsOn?: CalendarDate;
  participationDutyEndsOn?: CalendarDate;
  mustAssess?: boolean;
  /** `null`: under 18 the rule about it does not govern */
  mayEndChildrensServices?: boolean | null;
  ceasePermitted?: boolean;
  ceasePermittedFrom?: CalendarDate;
  ceasePermittedReason?: string;
  eligibleChild?: boolean;
  personalAdviserOnRequest?: boolean;
  personalAdviserOnRequestUntil?: CalendarDate;
  pipSecondLetterOn?: CalendarDate;
  childBenefitOuterLimitOn?: CalendarDate;
  /** reason code 1 to 9 of the SEN2 return, when the facts give one */
  sen2CeaseReason?: number;
  sen2Wbp?: 'APP' | 'TRA' | 'SUP';
}

const SEN2_WORK_BASED = { apprenticeship: 'APP', traineeship: 'TRA', 'supported-internship': 'SUP' } as const;

/** @param permissions results of the guards, so that the two never differ */
export function derivedOf(
  p: Person,
  nation: string,
  permissions: { readonly endChildrensServices: Permission; readonly ceasePlan: Permission },
): Derived {
  const derived: Derived = {};
  if (p.age !== null) derived.age = p.age;
  if (nation === 'england' || nation === 'wales') schoolAndCapacity(derived, p);
  if (nation === 'england') {
    education(derived, p);
    socialCare(derived, p);
    guarded(derived, p, permissions);
    Object.assign(derived, organisationsOn(p.facts, p.asOf));
  }
  money(derived, p, nation);
  return derived;
}

function schoolAndCapacity(derived: Derived, p: Person): void {
  if (p.yearGroupByAge !== null) derived.ncYearByAge = p.yearGroupByAge;
  if (p.yearGroupTaught !== null) derived.ncYearEffective = p.yearGroupTaught;
  const sixteenth = p.birthday(16);
  if (sixteenth === null) return;
  derived.sixteenthBirthdayOn = sixteenth;
  derived.compulsorySchoolAgeEndsOn = p.compulsorySchoolAgeEndsOn!;
  const literal = p.compulsorySchoolAgeEndsOnLiteralReading;
  if (literal !== null) derived.compulsorySchoolAgeEndsOnLiteralReading = literal;
  derived.mentalCapacityActApplies = p.asOf >= sixteenth;
  if (p.asOf < sixteenth) derived.consentToHealthAndCareAssessment = 'parent';
  else
    derived.consentToHealthAndCareAssessment =
      p.facts.lacksCapacityForArrangements === true ? 'representative' : 'young-person';
}

function education(derived: Derived, p: Person): void {
  if (p.facts.hasEhcPlan === true && p.yearGroupTaught !== null)
    derived.year9ReviewMustCoverPreparingForAdulthood = p.yearGroupTaught >= 9;
  const wbp = p.facts.workBasedLearning;
  if (wbp != null) derived.sen2Wbp = SEN2_WORK_BASED[wbp];
  const born = p.date('dateOfBirth');
  if (born === null) return;

  const rights = p.rightsFrom!;
  derived.youngPersonRightsFrom = rights;
  derived.ageOnRightsDate = ageOn(born, rights, p.settings.bornOn29February);
  const gap = daysBetween(rights, p.birthday(16)!);
  if (gap > 0) derived.gapDaysRightsBeforeMca = gap;
  if (gap < 0) derived.gapDaysMcaBeforeRights = -gap;
  derived.lastDayAsYoungPerson = addDays(p.birthday(25)!, -1);
  derived.ehcDecisionMaker = decidesAboutPlan(p, rights);

  if (stillToLearn.holds(p) !== true) return;
  const level3 = p.date('level3AttainedOn');
  const dayBefore18 = addDays(p.birthday(18)!, -1);
  derived.participationDutyStartsOn = rights;
  derived.participationDutyEndsOn = level3 !== null && level3 < dayBefore18 ? level3 : dayBefore18;
}

/** Capacity is specific to each decision: lacking it for money or care shows nothing about the plan (MCA 2005 s.2). */
function decidesAboutPlan(p: Person, rightsFrom: CalendarDate): DecisionMaker {
  if (p.asOf < rightsFrom) return 'parent';
  return p.facts.lacksCapacityForEhcDecisions === true ? 'representative' : 'young-person';
}

function socialCare(derived: Derived, p: Person): void {
  const mustAssess = mustAssessThoughRefused(p);
  if (mustAssess !== null) derived.mustAssess = mustAssess;
  const eligible = eligibleChild.holds(p);
  if (p.facts.lookedAfter != null && eligible !== null) derived.eligibleChild = eligible;
  if (p.facts.formerRelevantChild !== true || p.age === null) return;
  derived.personalAdviserOnRequest = p.age >= 21 && p.age < 25;
  derived.personalAdviserOnRequestUntil = addDays(p.birthday(25)!, -1);
}

/**
 * Care Act 2014 s.58(4) of a child, s.11(2) of an adult. The refusal of a child without risk binds nobody once the child is an
 * adult: then the adult is asked, and the value is absent.
 */
function mustAssessThoughRefused(p: Person): boolean | null {
  if (p.age === null) return null;
  if (p.age < 18) return p.facts.consentsToTransitionAssessment === false ? p.flag('atRiskOfAbuseOrNeglect') : null;
  if (refusalOnRecord.holds(p) !== true) return null;
  const must = refusalDoesNotCount.holds(p);
  return must === false && p.facts.refusesAdultAssessment !== true ? null : must;
}

function guarded(
  derived: Derived,
  p: Person,
  { endChildrensServices, ceasePlan }: Parameters<typeof derivedOf>[2],
): void {
  if (p.facts.receivesChildrensSocialCare != null) derived.mayEndChildrensServices = endChildrensServices.permitted;
  if (p.facts.hasEhcPlan !== true) return;
  derived.ceasePermitted = ceasePlan.permitted === true;
  derived.ceasePermittedReason = ceasePlan.reason;
  if (ceasePlan.from) derived.ceasePermittedFrom = ceasePlan.from;
  const reason = sen2CeaseReason(p);
  if (reason !== null) derived.sen2CeaseReason = reason;
}

/** 1 maximum age, 3 higher education, 5 moved to another authority, 6 no longer wishes to engage. */
function sen2CeaseReason(p: Person): number | null {
  if (p.isKnown('startsHigherEducationOn')) return 3;
  if (p.isKnown('movedOutOfAreaOn')) return 5;
  const age = p.age ?? 0;
  if (age >= 25) return 1;
  return p.facts.wishesToReturnToEducation === false && age >= 18 ? 6 : null;
}

function money(derived: Derived, p: Person, nation: string): void {
  const outer = childBenefitOuterLimit.at(p);
  if (outer !== null) derived.childBenefitOuterLimitOn = outer;
  const second =
    nation === 'scotland' || p.facts.receivesDisabilityLivingAllowance !== true ? null : secondDlaLetter.at(p);
  if (second !== null) derived.pipSecondLetterOn = second;
}
