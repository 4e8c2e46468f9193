import type { Agency } from '#libs/contracts';
import type { Role } from '#libs/platform';

export const NORFOLK = 'E10000020';
export const SUFFOLK = 'E10000029';

export interface TestAccount {
  id: string;
  name: string;
  role: Exclude<Role, 'system' | 'anonymous'>;
  area: string;
  agency?: Agency;
  organisation?: string;
  team?: string;
  school?: string;
}

const account = (id: string, role: TestAccount['role'], more: Partial<TestAccount> = {}): TestAccount => ({
  id,
  name: `${id} (test)`,
  role,
  area: NORFOLK,
  ...more,
});

/** Organisations of the providers below; a directory made by a test uses the same ids. */
export const HARBOUR = '0190a3c4-0000-7000-8000-00000000a001';
export const MEADOW = '0190a3c4-0000-7000-8000-00000000a002';

/** URN of the school of the account below. */
export const TEST_SCHOOL = '121212';

/** One account of each role, and the neighbours that must see nothing. */
export const ACCOUNTS = [
  account('coordinator', 'coordinator', { team: 'Transition West' }),
  account('coordinator-2', 'coordinator', { team: 'Transition East' }),
  account('education', 'practitioner', { agency: 'education' }),
  account('senco', 'practitioner', { agency: 'education', school: TEST_SCHOOL }),
  account('health', 'practitioner', { agency: 'health' }),
  account('childrens', 'practitioner', { agency: 'childrens-social-care' }),
  account('adults', 'practitioner', { agency: 'adult-social-care', team: 'Preparing for Adult Life' }),
  account('provider', 'provider', { organisation: HARBOUR }),
  account('other-provider', 'provider', { organisation: MEADOW }),
  account('young-person', 'young-person'),
  account('other-young-person', 'young-person'),
  account('carer', 'carer'),
  account('other-carer', 'carer'),
  account('leader', 'leader'),
  account('administrator', 'administrator'),
  account('governance', 'information-governance'),
  account('suffolk-coordinator', 'coordinator', { area: SUFFOLK }),
  account('suffolk-provider', 'provider', { area: SUFFOLK, organisation: HARBOUR }),
] as const satisfies readonly TestAccount[];
