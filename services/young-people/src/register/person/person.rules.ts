import { ageOn, type CalendarDate } from '#libs/kernel';

/** The ways in which a young person receives and gives information. */
export const COMMUNICATION_NEEDS = [
  'interpreter',
  'bsl',
  'makaton',
  'signs-and-symbols',
  'aac',
  'lip-reading',
  'hearing-loop',
  'easy-read',
  'large-print',
  'braille',
  'audio',
  'more-time',
  'other',
] as const;
export type CommunicationNeedKind = (typeof COMMUNICATION_NEEDS)[number];

export interface CommunicationNeed {
  readonly kind: CommunicationNeedKind;
  /** for example the language or the device */
  readonly details: string | null;
}

export type Sex = 'female' | 'male';

interface NamedWorker {
  /** id of the relationship */
  readonly id: string;
  /** account */
  readonly subject: string;
  readonly name: string;
  readonly team: string | null;
  readonly agency: string | null;
  readonly fromOn: CalendarDate;
}

export interface Identifiers {
  readonly nhsNumber: string | null;
  readonly upn: string | null;
  /** a temporary UPN will change, and two people may have the same one */
  readonly upnTemporary: boolean;
  readonly uln: string | null;
}

/** One young person; `null` means not known. */
export interface Person extends Identifiers {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  /** version of the facts, which change separately from the person */
  readonly circumstancesVersion: number;
  /** one of the two names is not null */
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
  readonly sex: Sex | null;
  /** code of the common basic data set, `WBRI` */
  readonly ethnicity: string | null;
  readonly postcode: string | null;
  /** SEN2 need codes, primary first */
  readonly needs: readonly string[];
  readonly communicationNeeds: readonly CommunicationNeed[];
  /** from the last SEN2 return */
  readonly placement: object | null;
  readonly deceased: boolean;
  readonly namedWorker: NamedWorker | null;
  // Copies of facts, for search
  readonly dateOfBirth: CalendarDate | null;
  readonly hasEhcPlan: boolean | null;
  readonly schoolCohort: number | null;
}

export function newPerson(
  id: string,
  reference: string,
  { givenName = null, familyName = null }: Partial<Pick<Person, 'givenName' | 'familyName'>>,
): Person {
  return {
    id,
    reference,
    version: 1,
    circumstancesVersion: 0,
    givenName,
    familyName,
    preferredName: null,
    sex: null,
    ethnicity: null,
    postcode: null,
    nhsNumber: null,
    upn: null,
    upnTemporary: false,
    uln: null,
    needs: [],
    communicationNeeds: [],
    placement: null,
    deceased: false,
    namedWorker: null,
    dateOfBirth: null,
    hasEhcPlan: null,
    schoolCohort: null,
  };
}

/** The name by which the person is addressed. */
export function calledName({ preferredName, givenName, familyName }: Names): string {
  return preferredName ?? givenName ?? familyName ?? '';
}

type Names = Pick<Person, 'givenName' | 'familyName' | 'preferredName'>;

/** Events have text in both names, so that consumers of the same version can read them: an absent name is empty. */
export function namesInEvent({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>) {
  return { givenName: givenName ?? '', familyName: familyName ?? '' };
}

export function ageToday({ dateOfBirth }: Pick<Person, 'dateOfBirth'>, today: CalendarDate): number | null {
  return dateOfBirth === null || dateOfBirth > today ? null : ageOn(dateOfBirth, today);
}
