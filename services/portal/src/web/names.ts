/** A person’s name as it is written in lists; one of the two may be missing. */
export const nameOf = (person: { readonly givenName: string | null; readonly familyName: string | null }): string =>
  [person.givenName, person.familyName].filter(Boolean).join(' ');
