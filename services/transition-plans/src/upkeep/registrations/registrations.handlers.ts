import { Controller } from '@nestjs/common';
import { type EventOf, registrationUndoAnswered, registrationUndoAsked, registrationUndone } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { removePeople } from '#libs/platform';
import { lockPlansOf } from '../../duties/milestones/milestones.queries.js';
import { PERSON_TABLES } from '../merges/person-tables.values.js';
import { workedOn } from './registrations.queries.js';

/** Removes the plans and the copies of people who should never have been registered, if nobody has worked on the plan. */
@Controller()
export class RegistrationsHandlers {
  @OnMany(registrationUndoAsked)
  async whenUndosAreAsked(
    events: readonly EventOf<typeof registrationUndoAsked>[],
    { tx }: EventContext,
  ): Promise<void> {
    const ids = events.map(({ youngPersonId }) => youngPersonId);
    await lockPlansOf(tx, ids);
    const kept = await workedOn(tx, ids);
    await removePeople(
      tx,
      PERSON_TABLES,
      ids.filter((id) => !kept.has(id)),
    );
    for (const event of events) {
      const { youngPersonId: id, recordVersion, data } = event;
      tx.causedBy(event);
      const answer = { importId: data.importId, released: !kept.has(id) };
      tx.emit(registrationUndoAnswered, { youngPersonId: id, recordId: id, recordVersion }, answer);
    }
    tx.audit({
      ...{ permission: 'event:handle', outcome: 'allowed', recordType: 'plan', recordId: null },
      ...{ youngPersonId: null, youngPersonIds: ids },
    });
  }

  /** A copy that arrived after the answer goes too. */
  @OnMany(registrationUndone)
  async whenRegistrationsAreUndone(
    events: readonly EventOf<typeof registrationUndone>[],
    { tx }: EventContext,
  ): Promise<void> {
    const ids = events.map(({ youngPersonId }) => youngPersonId);
    const kept = await workedOn(tx, ids);
    await removePeople(
      tx,
      PERSON_TABLES,
      ids.filter((id) => !kept.has(id)),
    );
  }
}
