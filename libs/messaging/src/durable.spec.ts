import { jest } from '@jest/globals';
import { Body, Controller, Logger, Module, Post } from '@nestjs/common';
import { IsInt } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type EventOf, personRegistered, streamOf } from '#libs/contracts';
import { Broker, type EventContext, On, createService, startService } from '#libs/messaging';
import { newId } from '#libs/kernel';
import {
  type Actor,
  CurrentActor,
  Database,
  Requires,
  SERVICE_CONFIG,
  type ServiceConfig,
  type ServiceDefinition,
  Words,
} from '#libs/platform';
import { NORFOLK, World, anEvent, eventually } from '#libs/testing';
import { Lease } from './lease.js';
import { attributesOf } from './message.js';
import { Relay } from './relay.js';
import { ParkedEvents, UNKNOWN_TYPE } from './parked-events.js';

/** A service that consumes its own events, so that what is lost between the two is seen. */
class LineRequest {
  @Words(40)
  person: string;

  @IsInt()
  n: number;

  @IsInt()
  length: number;
}

class Lines1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`create table line (seq bigint generated always as identity, person uuid, n integer)`);
  }
  async down() {}
}

@Controller('v1/lines')
class LinesController {
  constructor(private readonly database: Database) {}

  @Post()
  @Requires('person:search')
  add(@CurrentActor() actor: Actor, @Body() { person, n, length }: LineRequest) {
    return this.database.transaction(actor, async (tx) => {
      const data = { ...personRegistered.sample, familyName: 'x'.repeat(length) };
      tx.emit(personRegistered, { youngPersonId: person, recordId: person, recordVersion: n }, data);
      return { id: newId() };
    });
  }

  @On(personRegistered)
  async whenRegistered(event: EventOf<typeof personRegistered>, { tx }: EventContext) {
    if (slow) await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    await tx.query('insert into line (person, n) values ($1, $2)', [event.youngPersonId, event.recordVersion]);
  }
}

@Module({ controllers: [LinesController] })
class LinesModule {}

const lines: ServiceDefinition = {
  name: 'young-people',
  summary: 'lines',
  schema: 'lines',
  migrations: [Lines1700000000001],
  module: LinesModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['young-people'],
};

/** Handlers of different replicas take times of their own. */
let slow = false;

let world: World;
beforeAll(async () => {
  world = await World.start([lines], { ownNats: true });
});
afterAll(() => world?.stop());

const say = async (person: string, n: number, length = 1) =>
  (await world.as('coordinator')).post('/v1/lines', { person, n, length });
const seen = async (person: string) =>
  (await world.rows<{ n: number }>('select n from lines.line where person = $1 order by seq', [person])).map(
    (r) => r.n,
  );
const heard = (person: string, numbers: number[]) =>
  eventually(`${numbers.length} lines`, async () => (await seen(person)).length >= numbers.length).then(async () =>
    expect(await seen(person)).toEqual(numbers),
  );
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const infoOf = async () => {
  const { manager } = await world.app().get(Broker).open();
  return (await manager.streams.info(streamOf('young-people').name)).state;
};

describe('what NATS has acknowledged and lost', () => {
  it('is published again when it comes back with nothing, and has its effects once', async () => {
    const person = newId();
    for (const n of upTo(5)) await say(person, n);
    await world.settled();
    await world.natsGoes();
    await world.rows('truncate lines.line, lines.inbox');
    await say(person, 6);
    await world.natsReturns('empty');
    await heard(person, upTo(6));
    await world.settled();
    expect((await infoOf()).messages).toBeGreaterThanOrEqual(6);
    // Another look finds nothing missing.
    await say(person, 7);
    await heard(person, upTo(7));
    await world.settled();
  });

  it('is published again from where the stream ends, when it comes back with an older copy', async () => {
    const person = newId();
    await say(person, 1);
    await world.settled();
    world.keepNats();
    const { last_seq: then } = await infoOf();
    for (const n of [2, 3, 4]) await say(person, n);
    await world.settled();
    await world.natsGoes();
    await world.natsReturns('copy');
    await eventually('the stream to be whole', async () => (await infoOf()).last_seq === then + 3);
    await world.settled();
    // Consumers had them: no effect comes twice.
    expect(await seen(person)).toEqual(upTo(4));
  });

  it('reaches a consumer that was further than the stream now is', async () => {
    // As if the disk had kept where the consumer was, and lost the messages.
    world.keepNats();
    const person = newId();
    for (const n of upTo(3)) await say(person, n);
    await world.settled();
    await world.natsGoes();
    await world.rows('delete from lines.line where person = $1', [person]);
    await world.rows(
      'delete from lines.inbox where event_id in (select id from lines.outbox_kept where young_person_id = $1)',
      [person],
    );
    await world.natsReturns('copy with later consumers');
    await heard(person, upTo(3));
  });

  it('is kept in partitions by day, which are dropped when they are old', async () => {
    const partitions = async () =>
      (
        await world.rows<{ name: string }>(
          `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'lines.outbox_kept'::regclass order by 1`,
        )
      ).map(({ name }) => name.slice(-8));
    const [days] = await world.rows<{ old: string; today: string }>(
      `select to_char(current_date - 15, 'YYYYMMDD') as old, to_char(current_date, 'YYYYMMDD') as today`,
    );
    await world.rows(`create table lines.outbox_kept_${days!.old} partition of lines.outbox_kept
      for values from (current_date - 15) to (current_date - 14)`);
    await world.rows('select lines.tend_outbox_kept(14)');
    expect(await partitions()).toContain(days!.today);
    expect(await partitions()).not.toContain(days!.old);
    expect(await partitions()).toHaveLength(3);
  });
});

describe('an event that NATS cannot take', () => {
  it('is refused where it is written', async () => {
    const response = await say(newId(), 1, 950_000);
    expect([response.status, response.body.code]).toEqual([422, 'RECORD_TOO_LARGE']);
  });

  it('stops nobody else, and the events of its person wait until it is replayed', async () => {
    const [stuck, other] = [newId(), newId()];
    await say(stuck, 1);
    await heard(stuck, [1]);
    const poison = `insert into lines.outbox (id, area, young_person_id, type, version, time, record_id, record_version,
        actor, correlation_id, data)
      select $1, '${NORFOLK}', $2, 'young-people.person-registered', 1, now(), $2, 2, 'x', 'x', $3::jsonb`;
    const tooMuch = { ...personRegistered.sample, familyName: 'x'.repeat(1_100_000) };
    await world.rows(poison, [newId(), stuck, JSON.stringify(tooMuch)]);
    await say(stuck, 3);
    for (const n of upTo(3)) await say(other, n);
    await heard(other, upTo(3));
    const letters = async () =>
      (await (await world.as('administrator')).get('/v1/operations/young-people/dead-letters')).body.items;
    const letter = await eventually('a dead letter', async () => (await letters())[0]);
    expect(letter.reason).toMatch(/^the event has 1\d+ bytes, and NATS takes 1\d+$/);
    expect(await seen(stuck)).toEqual([1]);

    // It fits once it is shorter: a replay puts it back in its place.
    await world.rows('update lines.dead_letter set payload = $1 where id = $2', [
      ...[JSON.stringify(personRegistered.sample), letter.id],
    ]);
    const replay = `/v1/operations/young-people/dead-letters/${letter.id}/replay`;
    expect((await (await world.as('administrator')).post(replay)).status).toBe(200);
    await heard(stuck, [1, 2, 3]);
    expect(await letters()).toEqual([]);
  });

  it('costs the others no pause, however many there are', async () => {
    const poison = `insert into lines.outbox (id, area, young_person_id, type, version, time, record_id, record_version,
        actor, correlation_id, data)
      select gen_random_uuid(), '${NORFOLK}', p, 'young-people.person-registered', 1, clock_timestamp(), p, 2, 'x', 'x', $1::jsonb
      from (select gen_random_uuid() as p) one`;
    const tooMuch = JSON.stringify({ ...personRegistered.sample, familyName: 'x'.repeat(1_100_000) });
    const count = async () =>
      (await world.rows<{ n: number }>(`select count(*)::int as n from lines.dead_letter where consumer = 'relay'`))[0]!
        .n;
    const pauses = jest.spyOn(Relay.prototype as unknown as { idle(ms: number): Promise<void> }, 'idle');
    try {
      const before = await count();
      for (const n of upTo(5)) {
        await world.rows(poison, [tooMuch]);
        await eventually('a dead letter', async () => (await count()) === before + n, { every: 10 });
      }
      const other = newId();
      await say(other, 1);
      await heard(other, [1]);
      expect(pauses).not.toHaveBeenCalled();
    } finally {
      pauses.mockRestore();
    }
  });

  it('and somebody with very many events let others go first', async () => {
    const [busy, other] = [newId(), newId()];
    await world.rows(
      `insert into lines.outbox (id, area, young_person_id, type, version, time, record_id, record_version, actor, correlation_id, data)
       select gen_random_uuid(), '${NORFOLK}', $1, 'young-people.person-registered', 1, now(), $1, n, 'x', 'x', $2::jsonb
       from generate_series(1, 900) n`,
      [busy, JSON.stringify(personRegistered.sample)],
    );
    await say(other, 1);
    await heard(other, [1]);
    expect((await seen(busy)).length).toBeLessThan(900);
    await heard(busy, upTo(900));
  });
});

describe('a disk of PostgreSQL that is full', () => {
  it('is what the relay names, in one line', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    try {
      await world.rows(`create function lines.full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
      await world.rows(
        'create trigger full_disk before insert on lines.outbox_kept for each row execute function lines.full_disk()',
      );
      const person = newId();
      await say(person, 1);
      const said = () =>
        warn.mock.calls.map(([line]) => line as unknown).filter((line) => String(line).includes('outbox'));
      await eventually('the line', async () => said().length > 0);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(said()).toEqual(['The disk of PostgreSQL is full. Events wait in the outbox']);
      await world.rows('drop trigger full_disk on lines.outbox_kept');
      await heard(person, [1]);
      await world.settled();
    } finally {
      warn.mockRestore();
      await world.rows('drop trigger if exists full_disk on lines.outbox_kept');
    }
  });
});

describe('two replicas', () => {
  it('keep the order of each person, also when one of them stops', async () => {
    const config = { ...world.app().get<ServiceConfig>(SERVICE_CONFIG), port: 0 };
    const twin = await createService(lines, config, world.clock);
    await startService(twin);
    slow = true;
    const people = Array.from({ length: 20 }, () => newId());
    const saying = async (numbers: number[]) => {
      for (const n of numbers) await Promise.all(people.map((person) => say(person, n)));
    };
    await saying(upTo(10));
    await twin.close();
    await saying(upTo(15).slice(10));
    for (const person of people) await heard(person, upTo(15));
    slow = false;
  });

  it('take over from one that no longer renews its lease', async () => {
    const database = world.app().get(Database);
    const [one, two] = [new Lease(database, 'test'), new Lease(database, 'test')];
    expect([await one.hold(), await two.hold()]).toEqual([true, false]);
    await world.rows(`update lines.lease set until = now() - interval '1 second' where name = 'test'`);
    expect(await two.hold()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    // The one that was frozen finds out when it has to renew it.
    expect(await one.hold()).toBe(false);
    await two.release();
    expect(await one.hold()).toBe(true);
  });
});

describe('an upgrade', () => {
  it('takes what an earlier version parked, once a version knows it', async () => {
    const person = newId();
    const event = anEvent(personRegistered, { youngPersonId: person, data: personRegistered.sample });
    const park = (eventId: string, type: string, reason: string) =>
      world.rows(
        `insert into lines.dead_letter (id, area, consumer, event_id, subject, state, reason, attempts, headers, payload)
         values ($1, $2, 'young-people', $1, 'x', 'parked', $3, 1, $4, $5)`,
        [
          ...[eventId, NORFOLK, reason],
          ...[JSON.stringify({ ...attributesOf({ ...event, id: eventId }), 'ce-type': type })],
          JSON.stringify(event.data),
        ],
      );
    await park(event.id, event.type, `${UNKNOWN_TYPE}: ${event.type}.v1`);
    await park(newId(), 'young-people.still-unknown', `${UNKNOWN_TYPE}: young-people.still-unknown.v1`);
    await park(newId(), event.type, 'the headers do not match the subject');
    expect(await world.app().get(ParkedEvents).takeKnown()).toBe(1);
    expect(await seen(person)).toEqual([event.recordVersion]);
    const states = await world.rows(
      `select state, count(*)::int as n from lines.dead_letter where area = $1 and event_id in (
         select event_id from lines.dead_letter where reason like 'unknown%' or reason like 'the headers%') group by 1 order by 1`,
      [NORFOLK],
    );
    expect(states).toEqual([
      { state: 'parked', n: 2 },
      { state: 'replayed', n: 1 },
    ]);
  });

  it('does not start on a schema that is older than the version, and does on a newer one', async () => {
    const config = { ...world.app().get<ServiceConfig>(SERVICE_CONFIG), port: 0 };
    await world.rows(`insert into lines.migration (timestamp, name) values (9, 'Later9')`);
    const twin = await createService(lines, config, world.clock);
    await twin.close();
    await world.rows(`delete from lines.migration where name = 'Lines1700000000001'`);
    await expect(createService(lines, config, world.clock)).rejects.toThrow(
      'The schema lines is older than this version: Lines1700000000001 has not run. Run npm run migrate first.',
    );
  });
});
