import type { InvolvementReason } from '#libs/contracts';

export class InvolvementResponse {
  kind: 'account' | 'agency' | 'school' | 'team';
  /** the name of the person, school or team, or the agency's; null: an account whose name is not known here */
  name: string | null;
  /** code of the agency, or URN of the school; null for accounts and teams */
  code: string | null;
  /** why they may read the record */
  why: InvolvementReason[];
  /** YYYY-MM-DD */
  sinceOn: string;
  /** last day on which they may read it; null: until something ends it */
  readsUntilOn: string | null;
}

export class InvolvementListResponse {
  /** those who may read the record today: whole agencies first, then schools, teams and accounts */
  items: InvolvementResponse[];
}
