import { Controller } from '@nestjs/common';
import { type EventOf, registrationUndone } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { peopleInTables, removePeople } from '#libs/platform';
import { PERSON_TABLES } from '../merges/person-tables.values.js';

/** Copies of other services' records; every other table holds somebody's work. */
const COPIES = ['step', 'plan', 'relationship', 'person'];
const WORK = PERSON_TABLES.filter(({ table }) => !COPIES.includes(table));

@Controller()
export class RegistrationsHandlers {
  /** Removes the copies of people who should never have been registered. Somebody's work stays, with its copies. */
  @OnMany(registrationUndone)
  async whenRegistrationsAreUndone(
    events: readonly EventOf<typeof registrationUndone>[],
    { tx }: EventContext,
  ): Promise<void> {
    const ids = events.map(({ youngPersonId }) => youngPersonId);
    const kept = await peopleInTables(tx, WORK, ids);
    await removePeople(
      tx,
      PERSON_TABLES,
      ids.filter((id) => !kept.has(id)),
    );
  }
}
