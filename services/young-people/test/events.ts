import { type Event, streamOf } from '#libs/contracts';
import { Broker } from '#libs/messaging';
import type { World } from '#libs/testing';

/**
 * The published events about one young person, in the order of the stream; without who became involved, which follows
 * from the others.
 */
export async function eventsAbout(
  world: World,
  youngPersonId: string,
): Promise<Pick<Event, 'type' | 'recordId' | 'recordVersion' | 'data'>[]> {
  await world.settled();
  const { manager } = await world.app().get(Broker).open();
  const { name } = streamOf('young-people');
  const { state } = await manager.streams.info(name);
  const events = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(name, { seq });
    if (message?.header.get('ce-subject') !== youngPersonId) continue;
    if (message.header.get('ce-type') === 'young-people.involvement-changed') continue;
    events.push({
      type: message.header.get('ce-type'),
      recordId: message.header.get('ce-recordid'),
      recordVersion: Number(message.header.get('ce-recordversion')),
      data: message.json<unknown>(),
    });
  }
  return events;
}
