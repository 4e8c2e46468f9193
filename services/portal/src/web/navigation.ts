import { type Role } from '#libs/platform';
import type { Reader } from '../session/session.js';

export interface NavigationItem {
  /** key of its words: `frame.nav.today` */
  readonly key: string;
  readonly href: string;
  readonly active: boolean;
}

const STAFF = ['today', 'caseload', 'people', 'inbox', 'access'] as const;
const FAMILY = ['home', 'my-plan', 'sharing', 'who-looked', 'letters'] as const;
/** The plan's own words speak to the young person. */
const CARER = ['home', 'sharing', 'who-looked', 'letters'] as const;

const PATHS: Readonly<Record<Role, readonly string[]>> = {
  coordinator: ['today', 'caseload', 'people', 'inbox', 'our-services', 'access'],
  practitioner: STAFF,
  provider: ['inbox', 'our-services'],
  'young-person': FAMILY,
  carer: CARER,
  leader: ['oversight', 'unmet-needs', 'drill-downs'],
  administrator: ['our-services'],
  'information-governance': ['access', 'drill-downs'],
  system: [],
  anonymous: [],
};

/** The page on which a person begins. */
export const landingOf = ({ role }: Pick<Reader, 'role'>): string => `/${PATHS[role][0] ?? ''}`;

export function navigationOf(reader: Reader | undefined, path: string): readonly NavigationItem[] {
  if (!reader) return [];
  return PATHS[reader.role].map((name) => ({
    key: `frame.nav.${name}`,
    href: `/${name}`,
    active: path === `/${name}` || path.startsWith(`/${name}/`),
  }));
}

export type Look = 'public' | 'family' | 'staff';

const LOOKS: Readonly<Record<Role, Look>> = {
  coordinator: 'staff',
  practitioner: 'staff',
  provider: 'staff',
  'young-person': 'family',
  carer: 'family',
  leader: 'staff',
  administrator: 'staff',
  'information-governance': 'staff',
  system: 'public',
  anonymous: 'public',
};

export const lookOf = (reader: Pick<Reader, 'role'> | undefined): Look => (reader ? LOOKS[reader.role] : 'public');
