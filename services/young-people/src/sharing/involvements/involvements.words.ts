import type { Agency } from '#libs/contracts';

export const AGENCY_NAMES: Readonly<Record<Agency, string>> = {
  education: 'Education',
  health: 'Health',
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
};
