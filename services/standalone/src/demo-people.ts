import type { Account } from '#libs/embedded';

/** Norfolk, by its ONS code. */
export const DEMO_AREA = 'E10000020';
export const DEMO_AUTHORITY = '926';

/** Organisations of the demonstration's directory, with fixed ids, so that a provider's account can name its own. */
export const DEMO_ORGANISATIONS = {
  adultSocialCare: '01990000-0000-7000-8000-000000000001',
  supportedEmployment: '01990000-0000-7000-8000-000000000002',
} as const;

const account = (id: string, name: string, role: string, more: Partial<Account> = {}): Account => ({
  id,
  name,
  role,
  area: DEMO_AREA,
  ...more,
});

/** One account of each kind. Each is named after its role, because the people are invented. */
export const DEMO_ACCOUNTS: readonly Account[] = [
  account('coordinator', 'Transition coordinator', 'coordinator', { team: 'Transition team' }),
  account('education', 'SEND officer', 'practitioner', { agency: 'education', team: 'SEND team' }),
  // A school of the synthetic returns, by its URN.
  account('senco', 'SENCO of a school', 'practitioner', { agency: 'education', school: '120001' }),
  account('health', 'Transition nurse', 'practitioner', { agency: 'health', team: 'Community nursing' }),
  account('childrens-social-care', 'Children’s social worker', 'practitioner', {
    agency: 'childrens-social-care',
    team: 'Disabled children’s team',
  }),
  account('adult-social-care', 'Adult social worker', 'practitioner', {
    agency: 'adult-social-care',
    team: 'Preparing for adult life',
  }),
  account('provider', 'Adult service', 'provider', { organisation: DEMO_ORGANISATIONS.adultSocialCare }),
  account('other-provider', 'Supported employment service', 'provider', {
    organisation: DEMO_ORGANISATIONS.supportedEmployment,
  }),
  account('young-person', 'Young person', 'young-person'),
  account('carer', 'Parent carer', 'carer'),
  account('leader', 'Director', 'leader'),
  account('administrator', 'Administrator', 'administrator'),
  account('information-governance', 'Information governance lead', 'information-governance'),
];
