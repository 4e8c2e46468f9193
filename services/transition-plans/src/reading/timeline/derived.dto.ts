import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DecisionMaker } from '#libs/timeline';

/** What follows from the facts on the day asked about. A value that cannot be told is absent; days are `YYYY-MM-DD`. */
export class DerivedResponse {
  /** completed years */
  age?: number;
  /** national curriculum year by the date of birth */
  ncYearByAge?: number;
  /** year of the class, where recorded, else by the date of birth */
  ncYearEffective?: number;
  year9ReviewMustCoverPreparingForAdulthood?: boolean;
  /** the Mental Capacity Act applies from then on */
  sixteenthBirthdayOn?: string;
  compulsorySchoolAgeEndsOn?: string;
  /** what the Act says read literally, where practice differs */
  compulsorySchoolAgeEndsOnLiteralReading?: string;
  /** the rights about the plan are the young person’s from then on */
  youngPersonRightsFrom?: string;
  ageOnRightsDate?: number;
  /** days with the rights and without the Mental Capacity Act */
  gapDaysRightsBeforeMca?: number;
  /** days under the Mental Capacity Act and without the rights */
  gapDaysMcaBeforeRights?: number;
  /** day before the 25th birthday */
  lastDayAsYoungPerson?: string;
  /** who decides about the EHC plan */
  ehcDecisionMaker?: DecisionMaker;
  /** who consents to an assessment of health or care */
  consentToHealthAndCareAssessment?: DecisionMaker;
  mentalCapacityActApplies?: boolean;
  participationDutyStartsOn?: string;
  participationDutyEndsOn?: string;
  /** refused, but at risk: assess all the same */
  mustAssess?: boolean;
  mayEndChildrensServices?: boolean;
  /** may the EHC plan be ceased? */
  ceasePermitted?: boolean;
  ceasePermittedFrom?: string;
  ceasePermittedReason?: string;
  /** looked after long enough for the duties to care leavers */
  eligibleChild?: boolean;
  personalAdviserOnRequest?: boolean;
  personalAdviserOnRequestUntil?: string;
  pipSecondLetterOn?: string;
  childBenefitOuterLimitOn?: string;
  /** reason code of the SEN2 return */
  sen2CeaseReason?: number;
  /** work-based learning as the SEN2 return has it */
  sen2Wbp?: 'APP' | 'TRA' | 'SUP';
  /** integrated care board that is responsible on the day asked about */
  icbOds?: string;
  icbName?: string;
  icbGss?: string;
  /** state of the responsible authority on that day */
  laStatus?: 'current' | 'abolished-pending';
  /** authorities that follow it */
  @ApiPropertyOptional({ type: [String] })
  successors?: readonly string[];
  /** null where they are not published yet */
  @ApiPropertyOptional({ type: [String], nullable: true })
  successorCodes?: readonly string[] | null;
}
