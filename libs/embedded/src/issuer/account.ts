/** A seeded person who may sign in. Every field except the id becomes a claim of the access token, unchanged. */
export interface Account {
  /** the token's `sub` */
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** ONS code of the responsible local authority, `E10000020` */
  readonly area: string;
  readonly agency?: string | undefined;
  readonly organisation?: string | undefined;
  readonly team?: string | undefined;
  /** URN of the school of a practitioner who works at one */
  readonly school?: string | undefined;
}

/** The claims beside `sub`, without those that the person does not have. */
export function claimsOf({ name, role, area, agency, organisation, team, school }: Account): Record<string, string> {
  const claims = { name, role, area, agency, organisation, team, school };
  return Object.fromEntries(
    Object.entries(claims).filter((claim): claim is [string, string] => claim[1] !== undefined),
  );
}
