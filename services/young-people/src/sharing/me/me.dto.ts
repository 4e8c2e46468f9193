import type { Agency } from '#libs/contracts';
import type { Role } from '#libs/platform';

export class MyYoungPerson {
  id: string;
  /** what this account is to them */
  relation: 'self' | 'carer';
}

/** The account behind the token. */
export class Me {
  subject: string;
  name: string;
  role: Role;
  /** ONS code of the local authority */
  area: string;
  agency: Agency | null;
  /** id of the organisation in the directory, for providers */
  organisation: string | null;
  team: string | null;
  /** whose record this account may read, because it is theirs or their child's */
  youngPeople: MyYoungPerson[];
}
