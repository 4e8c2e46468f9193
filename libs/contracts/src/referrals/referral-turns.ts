import { referralAccepted } from './referral-accepted.v1.js';
import { referralAssessmentBegun } from './referral-assessment-begun.v1.js';
import { referralChanged } from './referral-changed.v1.js';
import { referralConfirmationAsked } from './referral-confirmation-asked.v1.js';
import { referralConfirmationEscalated } from './referral-confirmation-escalated.v1.js';
import { referralDeclined } from './referral-declined.v1.js';
import { referralDidNotStart } from './referral-did-not-start.v1.js';
import { referralDisputeResolved } from './referral-dispute-resolved.v1.js';
import { referralDrafted } from './referral-drafted.v1.js';
import { referralEnded } from './referral-ended.v1.js';
import { referralExpired } from './referral-expired.v1.js';
import { referralInformationGiven } from './referral-information-given.v1.js';
import { referralInformationRequested } from './referral-information-requested.v1.js';
import { referralNotSent } from './referral-not-sent.v1.js';
import { referralOpened } from './referral-opened.v1.js';
import { referralReRouted } from './referral-re-routed.v1.js';
import { referralRefusalOverturned } from './referral-refusal-overturned.v1.js';
import { referralSent } from './referral-sent.v1.js';
import { referralStartBooked } from './referral-start-booked.v1.js';
import { referralStartConfirmed } from './referral-start-confirmed.v1.js';
import { referralStartDisputed } from './referral-start-disputed.v1.js';
import { referralStarted } from './referral-started.v1.js';
import { referralWaitingListed } from './referral-waiting-listed.v1.js';
import { referralWithdrawn } from './referral-withdrawn.v1.js';

/** Every event that says where a referral stands after it: all of them have the fields of `referralState`. */
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
