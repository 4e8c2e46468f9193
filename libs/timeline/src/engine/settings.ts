import { type LeapDayBirthday } from '#libs/kernel';

/** What an area may set for itself. None of it is law: where the law gives a number, the number stands in the rule. */
export interface Settings {
  /** a step is "due soon" that many days before its last day */
  readonly dueSoonDays: number;
  /** a change of who decides is announced to the coordinator that many days ahead */
  readonly decisionNoticeDays: number;
  /** where a person born on 29 February has the birthday in common years */
  readonly bornOn29February: LeapDayBirthday;
  /** days after an admission without a review; policy notes say 14, one of October 2021 says 7 */
  readonly reviewAfterAdmissionDays: number;
  /** working days that the area gives itself where the law says "as soon as practicable" or gives no number */
  readonly reEngagementReviewWorkingDays: number;
  readonly refusalReasonsWorkingDays: number;
  readonly missedAppointmentWorkingDays: number;
}

export const DEFAULT_SETTINGS: Settings = {
  dueSoonDays: 28,
  decisionNoticeDays: 90,
  bornOn29February: '1-march',
  reviewAfterAdmissionDays: 14,
  reEngagementReviewWorkingDays: 20,
  refusalReasonsWorkingDays: 20,
  missedAppointmentWorkingDays: 5,
};
