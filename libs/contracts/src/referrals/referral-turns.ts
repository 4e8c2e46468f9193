import { referralAccepted } from './answering/referral-accepted.v1.js';
import { referralAssessmentBegun } from './answering/referral-assessment-begun.v1.js';
import { referralChanged } from './answering/referral-changed.v1.js';
import { referralConfirmationAsked } from './support/referral-confirmation-asked.v1.js';
import { referralConfirmationEscalated } from './support/referral-confirmation-escalated.v1.js';
import { referralDeclined } from './answering/referral-declined.v1.js';
import { referralDidNotStart } from './support/referral-did-not-start.v1.js';
import { referralDisputeResolved } from './support/referral-dispute-resolved.v1.js';
import { referralDrafted } from './answering/referral-drafted.v1.js';
import { referralEnded } from './support/referral-ended.v1.js';
import { referralExpired } from './answering/referral-expired.v1.js';
import { referralInformationGiven } from './answering/referral-information-given.v1.js';
import { referralInformationRequested } from './answering/referral-information-requested.v1.js';
import { referralNotSent } from './answering/referral-not-sent.v1.js';
import { referralOpened } from './answering/referral-opened.v1.js';
import { referralReRouted } from './answering/referral-re-routed.v1.js';
import { referralRefusalOverturned } from './answering/referral-refusal-overturned.v1.js';
import { referralSent } from './answering/referral-sent.v1.js';
import { referralStartBooked } from './support/referral-start-booked.v1.js';
import { referralStartConfirmed } from './support/referral-start-confirmed.v1.js';
import { referralStartDisputed } from './support/referral-start-disputed.v1.js';
import { referralStarted } from './support/referral-started.v1.js';
import { referralWaitingListed } from './answering/referral-waiting-listed.v1.js';
import { referralWithdrawn } from './answering/referral-withdrawn.v1.js';

/** Every event that carries the status of a referral: all of them have the fields of `referralState`. */
export const REFERRAL_TURNS = [
  referralAccepted,
  referralAssessmentBegun,
  referralChanged,
  referralConfirmationAsked,
  referralConfirmationEscalated,
  referralDeclined,
  referralDidNotStart,
  referralDisputeResolved,
  referralDrafted,
  referralEnded,
  referralExpired,
  referralInformationGiven,
  referralInformationRequested,
  referralNotSent,
  referralOpened,
  referralReRouted,
  referralRefusalOverturned,
  referralSent,
  referralStartBooked,
  referralStartConfirmed,
  referralStartDisputed,
  referralStarted,
  referralWaitingListed,
  referralWithdrawn,
] as const;
