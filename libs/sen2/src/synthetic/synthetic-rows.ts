import { type CalendarDate, partsOf } from '#libs/kernel';
import type { Sen2Module } from '../tables.js';
import type { SyntheticPerson } from './synthetic-person.js';

/** A row before it gets ids: values by the specification's column name. */
export type Values = Readonly<Record<string, string>>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** COLLECT's form of a day, `2022-Sep-28 00:00:00`. */
export function collectDate(date: CalendarDate | null): string {
  if (date === null) return '';
  const { month } = partsOf(date);
  return `${date.slice(0, 4)}-${MONTHS[month - 1]}-${date.slice(8)} 00:00:00`;
}

/** Numbers that belong to no school or provider. */
const FIRST_URN = { mainstream: 990_000, special: 991_000, ap: 992_000 } as const;
const FIRST_UKPRN = 19_990_000;
const POST_16_PROVIDERS = 12;

function placeOf({ slot: { setting }, placeNumber }: SyntheticPerson): Values | null {
  const rank = { placementrank: '1', senunitindicator: '0', resourcedprovisionindicator: '0' };
  switch (setting) {
    case 'none':
      return null;
    case 'mainstream':
    case 'special':
    case 'ap':
      return { ...rank, urn: String(FIRST_URN[setting] + placeNumber) };
    case 'post16':
    case 'SUP':
      return { ...rank, ukprn: String(FIRST_UKPRN + (placeNumber % POST_16_PROVIDERS)) };
    case 'APP':
    case 'TRA':
      return { ...rank, sensetting: 'OTH' };
    default:
      return { ...rank, sensetting: setting };
  }
}

const workBasedOf = ({ slot: { setting } }: SyntheticPerson) =>
  ['SUP', 'APP', 'TRA'].includes(setting) ? setting : '';

/**
 * The person's row of the module, or null when there is none. It has the columns of every release; the header selects.
 */
export function rowOf(module: Sen2Module, person: SyntheticPerson): Values | null {
  switch (module) {
    case 'sen2':
      return null;
    case 'person':
      return {
        surname: person.name.surname,
        forename: person.name.forename,
        personbirthdate: collectDate(person.dateOfBirth),
        sex: person.slot.sex,
        gendercurrent: person.slot.sex,
        ethnicity: person.ethnicity,
        postcode: person.postcode,
        upn: person.upn,
        uniquelearnernumber: person.uln ?? '',
      };
    case 'requests':
      return {
        receiveddate: collectDate(person.request?.receivedOn ?? null),
        requestsource: '2',
        rya: '0',
        requestoutcomedate: collectDate(person.request?.decidedOn ?? null),
        requestoutcome: person.request ? 'Y' : 'H',
        requestmediation: '0',
        requesttribunal: '0',
      };
    case 'assessment':
      return {
        assessmentoutcome: person.request ? 'Y' : 'H',
        assessmentoutcomedate: collectDate(person.request?.assessedOn ?? null),
        assessmentmediation: '0',
        assessmenttribunal: '0',
        othermediation: '0',
        othertribunal: '0',
        week20: '0',
      };
    case 'namedplan':
      return {
        startdate: collectDate(person.planStartedOn),
        planwbp: workBasedOf(person),
        pb: person.personalBudget ? '1' : '0',
      };
    case 'plandetail':
      return placeOf(person);
    case 'activeplans':
      return {
        wbp: workBasedOf(person),
        reviewmeeting: collectDate(person.meetingOn),
        reviewoutcome: person.slot.review?.outcome ?? '',
        lastreview: collectDate(person.decidedOn),
      };
    case 'placementdetail': {
      const place = placeOf(person);
      return place && { ...place, entrydate: collectDate(person.placeEnteredOn), wbp: workBasedOf(person) };
    }
    case 'senneed':
      return person.slot.need === 'none' ? null : { sentype: person.slot.need, sentyperank: '1' };
  }
}
