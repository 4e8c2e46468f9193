import { factsOfGroup, type FieldGroup } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import { knownFacts } from '../../register/person/facts.queries.js';
import { contactsOf } from '../../register/contacts/contacts.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { NO_PREFERENCE } from '../../register/preferences/preference.rules.js';
import { findPreference } from '../../register/preferences/preferences.queries.js';
import type { DisclosableRecord } from './disclose.rules.js';

/** Reads only what a disclosure of these groups needs. */
export async function disclosableRecord(
  db: Reader,
  person: Person,
  groups: readonly FieldGroup[],
): Promise<DisclosableRecord> {
  const contact = groups.includes('contact');
  const contacts = contact ? await contactsOf(db, person.id) : [];
  const preference = contact ? await findPreference(db, person.id) : undefined;
  const takesFacts = groups.some((group) => factsOfGroup(group).length > 0);
  const known = takesFacts ? ((await knownFacts(db, [person.id])).get(person.id) ?? []) : [];
  return {
    person,
    contacts: contacts.filter(({ ended_at }) => ended_at === null),
    facts: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    preference: preference ?? NO_PREFERENCE,
  };
}
