import { streamOf } from '#libs/contracts';
import { Broker } from '#libs/messaging';
import type { World } from '#libs/testing';

export interface PublishedEvent {
  /** `goal-added` */
  name: string;
  recordId: string;
  recordVersion: number;
  causationId: string | null;
  data: Record<string, unknown>;
}

/**
 * The events of this service about a young person, in the order of the stream; without who became involved, which follows
 * from the others.
 */
export async function eventsAbout(world: World, youngPersonId: string): Promise<PublishedEvent[]> {
  await world.settled();
  const { client } = await world.app().get(Broker).open();
  const { name } = streamOf('transition-plans');
  const consumer = await client.consumers.get(name, { filter_subjects: `pfa.transition-plans.*.*.*.${youngPersonId}` });
  const { num_pending } = await consumer.info();
  if (num_pending === 0) return [];
  const published: PublishedEvent[] = [];
  let seen = 0;
  for await (const message of await consumer.fetch({ max_messages: num_pending, expires: 2_000 })) {
    const header = (key: string) => message.headers?.get(`ce-${key}`) ?? '';
    seen++;
    const name = header('type').replace('transition-plans.', '');
    if (name !== 'involvement-changed')
      published.push({
        name,
        recordId: header('recordid'),
        recordVersion: Number(header('recordversion')),
        causationId: header('causationid') || null,
        data: message.json(),
      });
    if (seen === num_pending) break;
  }
  return published;
}
