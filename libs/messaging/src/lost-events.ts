import { DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import type pg from 'pg';
import { type ProducingService, streamOf } from '#libs/contracts';
import { OUTBOX_COLUMNS } from '#libs/platform';

interface Position {
  readonly stream_created: string;
  readonly stream_seq: number;
  readonly timeline: number;
}

/**
 * Compares the stream with what the service has published into it. Events that the stream has lost return from
 * `outbox_kept` into the outbox, with their numbers, so that they are published before later ones:
 * - a stream that ends before the last acknowledged message, as after a power cut: those after its end
 * - another stream, or another history of the database, as after a restore: all that are kept
 * @returns how many are published again
 */
export async function publishLostAgain(
  client: pg.Client,
  manager: JetStreamManager,
  service: ProducingService,
): Promise<number> {
  const { created, state } = await manager.streams.info(streamOf(service).name);
  const { rows } = await client.query<Position & { now: number }>(
    `select p.stream_created, p.stream_seq::float8 as stream_seq, p.timeline, c.timeline_id as now
     from pg_control_checkpoint() c left join relay_position p on true`,
  );
  const known = rows[0]!;
  const isAnother = known.stream_created !== created || known.timeline !== known.now;
  const after = known.stream_created === null ? null : isAnother ? 0 : state.last_seq;
  const lost = after !== null && (isAnother || known.stream_seq > state.last_seq);
  if (lost) await bringBack(manager, streamOf(service).name, state.last_seq);
  await client.query('begin');
  try {
    const { rowCount } = lost
      ? await client.query(
          `with back as (delete from outbox_kept where stream_seq > $1 returning *)
           insert into outbox (seq, ${OUTBOX_COLUMNS}) overriding system value select seq, ${OUTBOX_COLUMNS} from back`,
          [after],
        )
      : { rowCount: 0 };
    await client.query(
      `insert into relay_position (stream_created, stream_seq, timeline) values ($1, $2, $3)
       on conflict (the_one) do update set stream_created = excluded.stream_created, timeline = excluded.timeline,
         stream_seq = case when $4 then excluded.stream_seq else relay_position.stream_seq end`,
      [created, state.last_seq, known.now, lost],
    );
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Consumers that were further than the stream now is would pass over the events that are published again under the numbers
 * of the lost ones. They begin again after what they have of it.
 */
async function bringBack(manager: JetStreamManager, stream: string, lastSeq: number): Promise<void> {
  for await (const consumer of manager.consumers.list(stream)) {
    if (consumer.delivered.stream_seq <= lastSeq) continue;
    await manager.consumers.delete(stream, consumer.name);
    const { durable_name, ack_policy, ack_wait, max_ack_pending, max_deliver } = consumer.config;
    const start = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: lastSeq + 1 };
    const ahead = consumer.ack_floor.stream_seq >= lastSeq ? start : {};
    // Its service may have made it again meanwhile; it then begins at the first event, and recognises those that it has.
    await manager.consumers
      .add(stream, { durable_name, ack_policy, ack_wait, max_ack_pending, max_deliver, ...ahead })
      .catch(() => undefined);
  }
}
