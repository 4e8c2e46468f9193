import { type CalendarDate, addDays } from '#libs/kernel';
import type { Role } from '#libs/platform';

/** Accounts that others name in their work. */
const IS_COLLEAGUE: Readonly<Record<Role, boolean>> = {
  coordinator: true,
  practitioner: true,
  provider: true,
  'young-person': false,
  carer: false,
  leader: false,
  administrator: false,
  'information-governance': false,
  system: false,
  anonymous: false,
};

export const isColleague = ({ role }: { readonly role: Role }): boolean => IS_COLLEAGUE[role];

/** Days without a sign-in after which an account is listed no longer. */
const LISTED_DAYS = 365;

/** The first day of the last sign-in of those who are listed. */
export const listedSince = (today: CalendarDate): CalendarDate => addDays(today, -LISTED_DAYS);
