import type { Agency } from '#libs/contracts';
import type { Role } from '#libs/platform';

export class MyYoungPersonResponse {
  id: string;
  /** The account's relation to them. */
  relation: 'self' | 'carer';
}

/** The account that the token belongs to. */
export class MeResponse {
  subject: string;
  name: string;
  role: Role;
  /** ONS code of the local authority. */
  area: string;
  agency: Agency | null;
  /** Id of a provider's organisation in the directory. */
  organisation: string | null;
  team: string | null;
  /** The young people whose record this account may read as their own or their child's. */
  youngPeople: MyYoungPersonResponse[];
}
