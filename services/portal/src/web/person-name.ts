interface Named {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName?: string | null;
}

/** The name by which people know the person, with the family name; null where nobody knows it. */
export function personName({ givenName, familyName, preferredName }: Named): string | null {
  return [preferredName ?? givenName, familyName].filter(Boolean).join(' ') || null;
}
