import { birthday, type CalendarDate } from '#libs/kernel';
import { type TimelineFacts } from '#libs/timeline';
import { type Draw } from './draw.js';
import { CENSUS } from './england.js';

/**
 * Care, health and money of invented people. No release shows how these relate to plans, so the shares are estimates of
 * the right order, and much is unknown, as in real records. The benchmark measures the work, which depends on that.
 */
const SERVICES = ['paediatrics', 'neurology', 'respiratory', 'orthopaedics', 'camhs', 'therapies'];

/** Adult social care meets the needs from the 18th birthday on. */
const concluded = (born: CalendarDate): TimelineFacts => ({
  adultSocialCareConclusionOn: birthday(born, 18),
  adultSocialCareConclusion: 'needs-will-be-met',
  adultSupportStartedOn: birthday(born, 18),
});

export function careFacts(age: number, born: CalendarDate, draw: Draw): TimelineFacts {
  const child = age < 18;
  const likely = age >= 14 ? draw.flag(0.25, 0.25) : null;
  return {
    disabled: draw.flag(0.55, 0.1),
    receivesChildrensSocialCare: child ? draw.flag(0.12, 0.6) : null,
    likelyAdultCareNeeds: likely,
    consentsToTransitionAssessment: likely === true && age >= 16 ? draw.flag(0.6, 0.1) : null,
    ...(likely === true && age >= 18 && draw.chance(0.7) ? concluded(born) : {}),
    hasParentCarer: draw.flag(0.6, 0.1),
    ...(draw.chance(0.04) ? inCare(age, born, draw) : {}),
  };
}

function inCare(age: number, born: CalendarDate, draw: Draw): TimelineFacts {
  if (age >= 18) return { formerRelevantChild: true, pathwayPlanLastReviewedOn: draw.daysBefore(CENSUS, 1, 250) };
  if (age < 14) return { lookedAfter: true };
  const days = draw.between(0, 365 * (age - 13));
  return {
    lookedAfter: true,
    lookedAfterDaysSince14: days,
    becameEligibleChildOn: age >= 16 && days >= 91 ? birthday(born, 16) : null,
  };
}

export function healthFacts(age: number, draw: Draw): TimelineFacts {
  const teenager = age >= 14;
  return {
    learningDisabilityOrAutism: draw.flag(0.47, 0.3),
    childrensContinuingCare: age < 18 ? draw.flag(0.01, 0.5) : null,
    ...(teenager && draw.chance(0.2) ? handover(age, draw) : {}),
    ...(teenager && draw.chance(0.2) ? register(draw) : {}),
    ...(teenager && draw.chance(0.08) ? { openToCamhs: true } : {}),
    ...(draw.chance(0.002) ? admission(draw) : {}),
    ...(age >= 16 ? capacity(draw) : {}),
  };
}

function handover(age: number, draw: Draw): TimelineFacts {
  return {
    willMoveToAdultHealthServices: true,
    hasNamedWorker: draw.flag(0.4, 0.3),
    enteredChildrensHealthServiceOn: draw.daysBefore(CENSUS, 200, 4_000),
    lastTransitionMeetingOn: draw.chance(0.5) ? draw.daysBefore(CENSUS, 1, 400) : null,
    likelyAdultContinuingHealthcare: draw.flag(0.05, 0.5),
    healthHandovers: age < 16 ? null : Array.from({ length: draw.between(1, 3) }, () => handoverOf(draw)),
  };
}

const handoverOf = (draw: Draw) => ({
  service: draw.pick(SERVICES),
  transferOn: draw.daysBefore(CENSUS, -700, 100),
  metAdultPractitionerOn: draw.chance(0.3) ? draw.daysBefore(CENSUS, 1, 200) : null,
  attended: draw.flag(0.2, 0.1),
});

const register = (draw: Draw): TimelineFacts => ({
  onLearningDisabilityRegister: true,
  lastAnnualHealthCheckOn: draw.chance(0.7) ? draw.daysBefore(CENSUS, 1, 700) : null,
});

const admission = (draw: Draw): TimelineFacts => ({
  inpatient: true,
  admittedToHospitalOn: draw.daysBefore(CENSUS, 1, 300),
  riskOfAdmission: 'blue',
  communityCetrHeld: draw.flag(0.5, 0.3),
});

const capacity = (draw: Draw): TimelineFacts => ({
  lacksCapacityForEhcDecisions: draw.flag(0.08, 0.4),
  lacksCapacityForFinances: draw.flag(0.12, 0.3),
  lacksCapacityForArrangements: draw.flag(0.06, 0.4),
  arrangementsMayDepriveOfLiberty: draw.flag(0.04, 0.4),
});

export function moneyFacts(age: number, born: CalendarDate, draw: Draw): TimelineFacts {
  const allowance = age < 16 ? draw.flag(0.35, 0.2) : draw.flag(0.03, 0.5);
  const invited = age === 15 && allowance === true && draw.chance(0.25);
  return {
    receivesDisabilityLivingAllowance: allowance,
    inApprovedEducation: age >= 16 && age < 20 ? draw.flag(0.6, 0.1) : null,
    pipInvitationLetterOn: invited ? draw.daysBefore(birthday(born, 16), 60, 120) : null,
  };
}
