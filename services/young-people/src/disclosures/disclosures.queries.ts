import type { Reader } from '#libs/platform';
import { knownFacts } from '../circumstances/circumstances.queries.js';
import { contactsOf } from '../contacts/contacts.queries.js';
import type { Person } from '../people/person.rules.js';
import { NOT_SAID } from '../preferences/preference.rules.js';
import { findPreference } from '../preferences/preferences.queries.js';
import type { DisclosableRecord } from './disclose.rules.js';

/** All that a disclosure of this person could take from. */
export async function disclosableRecord(db: Reader, person: Person): Promise<DisclosableRecord> {
  const contacts = await contactsOf(db, person.id);
  const known = (await knownFacts(db, [person.id])).get(person.id) ?? [];
  return {
    person,
    contacts: contacts.filter(({ endedAt }) => endedAt === null),
    facts: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    preference: (await findPreference(db, person.id)) ?? NOT_SAID,
  };
}
