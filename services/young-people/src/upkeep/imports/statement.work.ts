import type { TakenPerson } from '#libs/sen2';
import type { ReturnedPerson } from './merge.rules.js';

/** The return's content about the person, in this service's terms. */
export function returnedPerson({ person, needs, setting, died, facts }: TakenPerson): ReturnedPerson {
  const { forename, surname, sex, ethnicity, postcode, upn, uln } = person;
  return {
    givenName: forename,
    familyName: surname,
    ...{ sex, ethnicity, postcode, upn, uln, facts },
    needs: [...new Set(needs.map(({ code }) => code))],
    placement: setting,
    deceased: died ? true : null,
  };
}
