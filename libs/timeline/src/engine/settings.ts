import { type LeapDayBirthday } from '#libs/kernel';

/** Settings of an area. None of them is law: where the law gives a number, the rule has that number. */
export interface Settings {
  /** a step is "due soon" this many days before its last day */
  readonly dueSoonDays: number;
  /** a change of decision-maker is announced to the coordinator this many days ahead */
  readonly decisionNoticeDays: number;
  /** birthday in common years of a person born on 29 February */
  readonly bornOn29February: LeapDayBirthday;
  /** days after an admission without a review; policy notes give 14, one of October 2021 gives 7 */
  readonly reviewAfterAdmissionDays: number;
  /** working days that the area sets itself where the law requires "as soon as practicable" or gives no number */
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
