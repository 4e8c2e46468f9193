import { date, fixed, instant, integer, key, nullable, table, text, texts, uuid, boolean, json } from '#libs/platform';

/** The copy of a young person's identity that young-people publishes. */
export const youngPersonTable = table(
  'young_person',
  {
    area: key(text()),
    id: key(uuid()),
    reference: text(),
    /** an absent name is empty, as in the events */
    given_name: text(),
    family_name: text(),
    preferred_name: nullable(text()),
    date_of_birth: nullable(date()),
    needs: texts(),
    deceased: boolean(),
    named_worker_subject: nullable(text()),
    named_worker_name: nullable(text()),
    named_worker_team: nullable(text()),
    record_version: integer(),
    /** day of the last daily check of the young person's plan; a separate statement sets it */
    looked_on: fixed(nullable(date())),
  },
  {
    /** when the first copy arrived */
    arrived_at: instant(),
  },
);

/** The copy of the facts that decide legal dates. */
export const circumstancesTable = table('circumstances', {
  area: key(text()),
  young_person_id: key(uuid()),
  facts: json<unknown>(),
  record_version: integer(),
});
