import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DecisionMaker } from '#libs/timeline';

/** Values derived from the facts on the requested day. A value that is not known is absent; days are `YYYY-MM-DD`. */
export class DerivedResponse {
  /** completed years */
  age?: number;
  /** national curriculum year for the date of birth */
  ncYearByAge?: number;
  /** recorded year of the class, or the year for the date of birth */
  ncYearEffective?: number;
  year9ReviewMustCoverPreparingForAdulthood?: boolean;
  /** first day on which the Mental Capacity Act applies */
  sixteenthBirthdayOn?: string;
  compulsorySchoolAgeEndsOn?: string;
  /** the day by the literal reading of the Act, when practice differs */
  compulsorySchoolAgeEndsOnLiteralReading?: string;
  /** first day on which the rights about the plan belong to the young person */
  youngPersonRightsFrom?: string;
  ageOnRightsDate?: number;
  /** days with these rights but without the Mental Capacity Act */
  gapDaysRightsBeforeMca?: number;
  /** days under the Mental Capacity Act but without these rights */
  gapDaysMcaBeforeRights?: number;
  /** day before the 25th birthday */
  lastDayAsYoungPerson?: string;
  /** the decision-maker for the EHC plan */
  ehcDecisionMaker?: DecisionMaker;
  /** the person who consents to a health or care assessment */
  consentToHealthAndCareAssessment?: DecisionMaker;
  mentalCapacityActApplies?: boolean;
  participationDutyStartsOn?: string;
  participationDutyEndsOn?: string;
  /** the young person declined but is at risk: assess anyway */
  mustAssess?: boolean;
  mayEndChildrensServices?: boolean | null;
  /** whether the EHC plan may be ceased */
  ceasePermitted?: boolean;
  ceasePermittedFrom?: string;
  ceasePermittedReason?: string;
  /** looked after for long enough to be owed care leaver duties */
  eligibleChild?: boolean;
  personalAdviserOnRequest?: boolean;
  personalAdviserOnRequestUntil?: string;
  pipSecondLetterOn?: string;
  childBenefitOuterLimitOn?: string;
  /** reason code in the SEN2 return */
  sen2CeaseReason?: number;
  /** work-based learning as recorded in the SEN2 return */
  sen2Wbp?: 'APP' | 'TRA' | 'SUP';
  /** integrated care board responsible on the requested day */
  icbOds?: string;
  icbName?: string;
  icbGss?: string;
  /** status of the responsible authority on that day */
  laStatus?: 'current' | 'abolished-pending';
  /** authorities that succeed it */
  @ApiPropertyOptional({ type: [String] })
  successors?: readonly string[];
  /** null until they are published */
  @ApiPropertyOptional({ type: [String], nullable: true })
  successorCodes?: readonly string[] | null;
}
