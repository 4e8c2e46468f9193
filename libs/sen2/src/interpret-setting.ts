import { ageOn, type CalendarDate } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { RESIDENTIAL, type Residential, SEN_SETTINGS, type SenSetting, WORK_BASED, type WorkBased } from './codes.js';
import type { Plan } from './interpret-plans.js';
import type { ReturnHeader } from './return-header.js';
import type { RowValues } from './row-values.js';

/** Where the person learns, according to the return. */
export interface Setting {
  /** of a school, six digits */
  readonly urn: string | null;
  /** of a post-16 provider, eight digits */
  readonly ukprn: string | null;
  readonly senSetting: SenSetting | null;
  readonly enteredOn: CalendarDate | null;
  readonly residential: Residential | null;
  readonly workBased: WorkBased | null;
  readonly senUnit: boolean | null;
  readonly resourcedProvision: boolean | null;
  /** false: the plan names the place, but the return does not show that the person attends it */
  readonly placed: boolean;
}

type SettingFacts = Pick<TimelineFacts, 'settingType' | 'workBasedLearning' | 'inEducationOrTraining'>;

/** The placement of the lowest rank that has begun and not ended; otherwise the place that the plan names. */
export function interpretSetting(plan: Plan, header: ReturnHeader): Setting | null {
  // Since 2024 these two are columns of the placement, before that of the active plan, and always of the named plan.
  const { activePlan, namedPlan } = plan;
  const ofPlan: PlanCodes = {
    residential: activePlan?.code('res', RESIDENTIAL) ?? namedPlan?.code('planres', RESIDENTIAL) ?? null,
    workBased: activePlan?.code('wbp', WORK_BASED) ?? namedPlan?.code('planwbp', WORK_BASED) ?? null,
  };
  const placed = plan.placements.length > 0;
  const places = (placed ? plan.placements : plan.places)
    .map((row) => readPlace(row, ofPlan, placed, header))
    .filter((place) => place !== null)
    .sort(byRankThenLatest);
  return places[0]?.setting ?? null;
}

type PlanCodes = Pick<Setting, 'residential' | 'workBased'>;

interface Place {
  readonly rank: number;
  readonly setting: Setting;
}

function byRankThenLatest(a: Place, b: Place): number {
  return a.rank - b.rank || ((a.setting.enteredOn ?? '') < (b.setting.enteredOn ?? '') ? 1 : -1);
}

/** The place, or null when the person has left it or has not started there. */
function readPlace(row: RowValues, ofPlan: PlanCodes, placed: boolean, { submittedOn }: ReturnHeader): Place | null {
  const rank = Number(row.digits('placementrank', 1) ?? '9');
  const enteredOn = row.date('entrydate');
  const leftOn = row.date('leavingdate');
  const setting: Setting = {
    urn: row.digits('urn', 6),
    ukprn: row.digits('ukprn', 8),
    senSetting: row.code('sensetting', SEN_SETTINGS),
    enteredOn,
    residential: row.code('res', RESIDENTIAL) ?? ofPlan.residential,
    workBased: row.code('wbp', WORK_BASED) ?? ofPlan.workBased,
    senUnit: row.flag('senunitindicator'),
    resourcedProvision: row.flag('resourcedprovisionindicator'),
    placed,
  };
  const notYet = enteredOn !== null && enteredOn > submittedOn;
  if (notYet) row.find('DATE_IN_FUTURE', 'entrydate');
  return notYet || (leftOn !== null && leftOn <= submittedOn) ? null : { rank, setting };
}

const WORK_BASED_LEARNING = {
  APP: 'apprenticeship',
  TRA: 'traineeship',
  SUP: 'supported-internship',
} as const satisfies Record<WorkBased, string>;

type SettingType = NonNullable<TimelineFacts['settingType']>;

const SETTING_TYPES: Partial<Record<SenSetting, SettingType>> = {
  OLA: 'education-otherwise',
  EHE: 'elective-home-education',
  NEET: 'none',
  NIEC: 'none',
  NIEO: 'none',
};

const POST_16_AGE = 16;

/** The setting in the timeline's terms. */
export function settingFacts(setting: Setting, dateOfBirth: CalendarDate | null, header: ReturnHeader): SettingFacts {
  const settingType = settingTypeOf(setting, dateOfBirth && ageOn(dateOfBirth, header.referenceDate));
  const { workBased } = setting;
  return {
    ...(settingType && { settingType }),
    ...(settingType === 'none' && { inEducationOrTraining: false }),
    ...(workBased && { workBasedLearning: WORK_BASED_LEARNING[workBased] }),
  };
}

/**
 * A URN is a school of unknown type, so the type stays unknown. A UKPRN alone is a post-16 provider: "further education
 * college" stands for all of them, because the law on phase transfers treats them alike. OPA, EYP and OTH may be
 * anything.
 */
function settingTypeOf({ urn, ukprn, senSetting, workBased }: Setting, age: number | null): SettingType | undefined {
  if (workBased === 'APP') return 'apprenticeship';
  if (urn !== null) return undefined;
  if (ukprn !== null) return age !== null && age >= POST_16_AGE ? 'further-education-college' : undefined;
  return senSetting ? SETTING_TYPES[senSetting] : undefined;
}
