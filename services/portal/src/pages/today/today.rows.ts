import type { Schemas } from '../../api/api.js';
import { personName } from '../../web/person-name.js';
import { type Wording, words } from '../../web/wording.js';

/** One line of a list: who it is about, what it is, and by when. */
export interface TodayRow {
  readonly id: string;
  /** null where nobody knows it */
  readonly name: string | null;
  readonly href: string;
  readonly what: Wording;
  /** null where nobody knows the day */
  readonly due: string | null;
  readonly daysLate: number;
  readonly state: Wording | null;
}

export const rowOfStep = (step: Schemas['WorklistRow']): TodayRow => ({
  id: step.id,
  name: step.name,
  href: `/plans/${step.planId}#step-${step.id}`,
  what: { text: step.title },
  due: step.dueOn,
  daysLate: step.daysOverdue,
  state: stateOf(step),
});

function stateOf({ person, ownerAgency, response }: Schemas['WorklistRow']): Wording {
  if (person && ownerAgency)
    return words('today.step.person', {
      values: { name: person.name },
      named: { agency: `staff.agency.${ownerAgency}` },
    });
  if (!ownerAgency) return words(`staff.response.${response}`);
  return words('today.step.agency', {
    named: { agency: `staff.agency.${ownerAgency}`, response: `today.step.${response}` },
  });
}

export const rowOfHelp = (request: Schemas['HelpWorklistRow']): TodayRow => ({
  id: request.id,
  name: request.name,
  href: `/plans/${request.planId}#help`,
  what: words(`today.help.about.${request.about}`),
  due: request.answerDueOn,
  daysLate: request.daysOverdue,
  state:
    request.helperName === null
      ? words('today.help.nobody')
      : words('today.help.with', { values: { name: request.helperName } }),
});

export const rowOfVoice = (voice: Schemas['VoiceRow']): TodayRow => ({
  id: voice.id,
  name: voice.name,
  href: `/plans/${voice.planId}${voice.kind === null ? '#answers' : '#comments'}`,
  what: words(voice.kind === null ? 'today.voice.no' : 'today.voice.comment', { values: { name: voice.byName } }),
  due: voice.at.slice(0, 10),
  daysLate: 0,
  state: words(voice.waiting ? 'today.voice.waits' : 'today.voice.answered'),
});

export const rowOfReview = (review: Schemas['ReviewWorklistRow']): TodayRow => ({
  id: review.id,
  name: review.name,
  href: review.reviewId ? `/plans/${review.planId}/reviews/${review.reviewId}` : `/plans/${review.planId}/reviews/new`,
  what: words('today.review.what', {
    named: { serves: `staff.serves.${review.serves[0]}`, clock: `staff.clock.${review.clock}` },
  }),
  due: review.dueOn,
  daysLate: review.daysOverdue,
  state: review.meetingOn
    ? words('today.review.meeting', { days: { day: review.meetingOn } })
    : words(`staff.stage.${review.stage ?? 'none'}`),
});

export const rowOfSwitch = (change: Schemas['DecisionSwitch']): TodayRow => ({
  id: change.id,
  name: change.name,
  href: `/people/${change.youngPersonId}/decisions`,
  what: words('today.switch.what', {
    named: { kind: `staff.decision.${change.kind}`, to: `staff.decider.${change.to}` },
  }),
  due: change.on,
  daysLate: 0,
  state: words('today.switch.from', { named: { from: `staff.decider.${change.from}` } }),
});

export const rowOfReferral = (referral: Schemas['ListedReferralResponse']): TodayRow => ({
  id: referral.id,
  name: personName(referral.youngPerson),
  href: `/referrals/${referral.id}`,
  what: words('today.referral.what', {
    values: { service: referral.service.name, organisation: referral.organisation.name },
  }),
  due: referral.answerDueOn,
  daysLate: 0,
  state: words(`today.referral.urgency.${referral.urgency}`),
});
