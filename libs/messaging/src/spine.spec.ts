import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type EventOf, personRegistered, planOpened, referralSent } from '#libs/contracts';
import { Broker, type EventContext, On } from '#libs/messaging';
import { newId, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  CurrentActor,
  Database,
  IdParam,
  Requires,
  type ServiceDefinition,
  Words,
  systemActor,
} from '#libs/platform';
import { NORFOLK, SUFFOLK, World, anEvent, eventually } from '#libs/testing';

/** The smallest service that uses all of the spine: notes about young people, and a reaction to referrals. */
class NoteRequest {
  @Words(200)
  text: string;

  @IsOptional()
  fail?: boolean;
}

class NotesMigration1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table note (area text not null, id uuid not null, young_person_id uuid not null, text text not null, primary key (area, id));
      call secure_rows('note', person_column => 'young_person_id')`);
  }
  async down() {}
}

const handled: string[] = [];
let failing = 0;

@Controller('v1/people')
class NotesController {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Post(':personId/notes')
  @Requires('person:change')
  add(@CurrentActor() actor: Actor, @IdParam('personId') person: string, @Body() body: NoteRequest) {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', {
        area: actor.area,
        youngPersonId: person,
        type: 'note',
        id: person,
      });
      const id = newId();
      await tx.query('insert into note values ($1, $2, $3, $4)', [actor.area, id, person, body.text]);
      tx.emit(personRegistered, { youngPersonId: person, recordId: id, recordVersion: 1 }, personRegistered.sample);
      if (body.fail) throw unprocessable('ASKED_TO_FAIL', 'As asked.');
      return { id, version: 1 };
    });
  }

  @Get(':personId/notes')
  @Requires('person:read')
  list(@CurrentActor() actor: Actor, @IdParam('personId') person: string) {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'person:read', {
        area: actor.area,
        youngPersonId: person,
        type: 'note',
        id: person,
      });
      // No filter on purpose: row-level security alone decides.
      return { items: await db.query('select id, young_person_id from note') };
    });
  }

  @On(referralSent)
  async whenReferralSent(event: EventOf<typeof referralSent>, { tx }: EventContext) {
    if (failing > 0) {
      failing--;
      throw new Error('asked to fail');
    }
    handled.push(event.id);
    await tx.query('insert into note values ($1, $2, $3, $4)', [event.area, newId(), event.youngPersonId, 'referral']);
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

const notes: ServiceDefinition = {
  name: 'young-people',
  summary: 'notes',
  schema: 'notes',
  migrations: [NotesMigration1700000000001],
  module: NotesModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['referrals'],
};

describe('the spine: one write, and what follows', () => {
  let world: World;
  const person = newId();
  const path = `/v1/people/${person}/notes`;
  const counts = async () =>
    (
      await world.rows<Record<string, number>>(`select
        (select count(*)::int from notes.note) as notes, (select count(*)::int from notes.audit_entry) as log,
        (select count(*)::int from notes.idempotency_key) as keys`)
    )[0]!;

  beforeAll(async () => {
    world = await World.start([notes], { poolSize: 2, ownNats: true });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    handled.length = 0;
    failing = 0;
  });

  const inbox = () => world.rows<{ event_id: string }>('select event_id from notes.inbox');
  const stream = async () => {
    const { Broker } = await import('#libs/messaging');
    const { manager } = await world.app().get(Broker).open();
    return (await manager.streams.info('pfa-young-people')).state.messages;
  };

  it('commits rows, event and access log together, and publishes the event', async () => {
    const before = await counts();
    const as = await world.as('coordinator');
    const answer = await as.post(path, { text: 'hello' }).expect(201);
    expect(answer.headers['location']).toBe(`${path}/${answer.body.id}`);
    expect(answer.headers['etag']).toBe('"1"');
    expect(await counts()).toMatchObject({ notes: before['notes']! + 1, log: before['log']! + 1 });
    await world.settled();
    await eventually('the stream to have it', async () => (await stream()) > 0);
  });

  it('leaves nothing behind when the work refuses', async () => {
    await world.settled();
    const [before, published] = [await counts(), await stream()];
    const as = await world.as('coordinator');
    await as
      .post(path, { text: 'hello', fail: true })
      .expect(422)
      .expect((r) => expect(r.body.code).toBe('ASKED_TO_FAIL'));
    expect(await counts()).toEqual(before);
    await world.settled();
    expect(await stream()).toBe(published);
  });

  it('logs a refusal although its transaction is rolled back', async () => {
    await (await world.as('young-person')).get(path).expect(404);
    const rows = await world.rows(
      `select outcome, subject, permission from notes.audit_entry where outcome = 'refused'`,
    );
    expect(rows).toEqual([{ outcome: 'refused', subject: 'young-person', permission: 'person:read' }]);
  });

  it('answers a repeated Idempotency-Key with the first answer, also when both come at once', async () => {
    const as = await world.as('coordinator');
    const before = await counts();
    const once = () => as.post(path, { text: 'once' }).set('idempotency-key', 'key-1');
    const answers = await Promise.all([once(), once(), once()]);
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
    expect((await counts())['notes']).toBe(before['notes']! + 1);
    await as
      .post(path, { text: 'another' })
      .set('idempotency-key', 'key-1')
      .expect(422)
      .expect((r) => expect(r.body.code).toBe('IDEMPOTENCY_KEY_REUSED'));
  });

  it('finishes 256 writes at once on a pool of two connections', async () => {
    const as = await world.as('coordinator');
    // As a good client does: the door lets an account wait a quarter of a second for its turn, and then asks it to come again.
    const posted = async (): Promise<number> => {
      const { status } = await as.post(path, { text: 'crowd' });
      return status === 429 ? posted() : status;
    };
    const statuses = await Promise.all(Array.from({ length: 256 }, posted));
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
  });

  it('refuses a transaction inside a transaction', async () => {
    const database = world.app().get(Database);
    const actor = systemActor(NORFOLK, 'test');
    await expect(database.transaction(actor, () => database.read(actor, async () => 1))).rejects.toThrow(
      'must not open another',
    );
  });

  it('tries again after a real deadlock', async () => {
    const database = world.app().get(Database);
    const actor = systemActor(NORFOLK, 'test');
    const [a, b] = [newId(), newId()];
    await database.transaction(actor, async (tx) => {
      for (const id of [a, b])
        await tx.query('insert into note values ($1, $2, $3, $4)', [NORFOLK, id, person, 'deadlock 0']);
    });
    let tries = 0;
    const both = (first: string, second: string) =>
      database.transaction(actor, async (tx) => {
        tries++;
        const touch = `update note set text = text || '+' where area = $1 and id = $2`;
        await tx.query(touch, [NORFOLK, first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.query(touch, [NORFOLK, second]);
      });
    await Promise.all([both(a, b), both(b, a)]);
    expect(tries).toBeGreaterThan(2);
    expect(await world.rows('select text from notes.note where id = $1', [a])).toEqual([{ text: 'deadlock 0++' }]);
  });

  it('shows nothing to a query without a filter and without a context, and only the area with one', async () => {
    await (await world.as('suffolk-coordinator')).post(path, { text: 'suffolk' }).expect(201);
    const database = world.app().get(Database);
    const all = async (area: string) =>
      database.read(systemActor(area, 'test'), (db) => db.query<{ area: string }>('select distinct area from note'));
    expect(await all(NORFOLK)).toEqual([{ area: NORFOLK }]);
    expect(await all(SUFFOLK)).toEqual([{ area: SUFFOLK }]);
    expect(await database.asService(async (c) => (await c.query('select * from note')).rows)).toEqual([]);
  });

  it('lets a young person see their own rows only, by row-level security alone', async () => {
    const other = newId();
    await (await world.as('coordinator')).post(`/v1/people/${other}/notes`, { text: 'somebody else' }).expect(201);
    await world.rows(
      `insert into notes.relationship values ($1, $2, $3, 'young-person', 'self', '2020-01-01', null, 1)`,
      [NORFOLK, newId(), person],
    );
    const mine = await (await world.as('young-person')).get(path).expect(200);
    expect(new Set(mine.body.items.map((n: { young_person_id: string }) => n.young_person_id))).toEqual(
      new Set([person]),
    );
    await (await world.as('young-person')).get(`/v1/people/${other}/notes`).expect(404);
  });

  it('lets a family account see its own relationships only, and make none', async () => {
    const relate = 'insert into relationship values ($1, $2, $3, $4, $5, $6, null, 1)';
    const row = (subject: string) => [NORFOLK, newId(), newId(), subject, 'carer', '2020-01-01'];
    const database = world.app().get(Database);
    await database.transaction(systemActor(NORFOLK, 'test'), async (tx) => {
      for (const subject of ['carer', 'other-carer']) await tx.query(relate, row(subject));
    });
    const carer: Actor = { ...systemActor(NORFOLK, 'test'), role: 'carer', subject: 'carer' };
    const seen = await database.read(carer, (db) => db.query<{ subject: string }>('select subject from relationship'));
    expect(seen.map((r) => r.subject)).toEqual(['carer']);
    await expect(database.transaction(carer, (tx) => tx.query(relate, row('carer')))).rejects.toThrow(
      'row-level security',
    );
  });

  it('keeps events in the outbox while NATS is away, and delivers them in order when it returns', async () => {
    await world.settled();
    const before = await stream();
    await world.natsGoes();
    const as = await world.as('coordinator');
    for (let i = 0; i < 5; i++) await as.post(path, { text: `away ${i}` }).expect(201);
    expect((await world.rows('select count(*)::int as n from notes.outbox'))[0]).toEqual({ n: 5 });
    await world.natsReturns();
    await world.settled();
    expect(await stream()).toBe(before + 5);
  });

  it('takes an event once, however often it comes', async () => {
    const event = { id: newId(), data: referralSent.sample };
    for (let i = 0; i < 3; i++) {
      const { Broker, toMessage } = await import('#libs/messaging');
      const { client } = await world.app().get(Broker).open();
      const message = toMessage(anEvent(referralSent, event));
      await client.publish(message.subject, message.payload, { msgID: newId(), headers: message.headers });
    }
    await eventually('the event', async () => handled.includes(event.id));
    await world.settled();
    expect(handled.filter((id) => id === event.id)).toHaveLength(1);
  });

  it('tries a failing handler again, with its inbox row rolled back each time', async () => {
    failing = 2;
    const { id } = await world.publish(referralSent, { data: referralSent.sample });
    await eventually('the third try', async () => handled.includes(id));
    await eventually('its inbox row', async () => (await inbox()).some((r) => r.event_id === id));
  });

  it('refuses changes and holds events while the disk of PostgreSQL is full; nothing counts as a try', async () => {
    await world.settled();
    await world.rows(`create function notes.full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
    await world.rows('create trigger full_disk before insert on notes.note execute function notes.full_disk()');
    const refused = await (await world.as('coordinator')).post(path, { text: 'no room' }).expect(503);
    expect([refused.body.code, refused.headers['retry-after']]).toEqual(['DATABASE_NOT_WRITABLE', '5']);
    const { id } = await world.publish(referralSent, { data: referralSent.sample });
    const tries = () => handled.filter((one) => one === id).length;
    await eventually('two tries', async () => tries() >= 2);
    const { manager } = await world.app().get(Broker).open();
    const consumer = await manager.consumers.info('pfa-referrals', 'young-people');
    expect(consumer).toMatchObject({ num_ack_pending: 1, num_redelivered: 0 });
    await world.rows('drop trigger full_disk on notes.note');
    await eventually('its inbox row', async () => (await inbox()).some((r) => r.event_id === id));
    expect(await world.rows('select * from notes.dead_letter where event_id = $1', [id])).toEqual([]);
  });

  it('holds one bad event back and lets the others of its batch through; then a dead letter, and a replay', async () => {
    failing = 1_000;
    const bad = await world.publish(referralSent, { data: referralSent.sample });
    const administrator = await world.as('administrator');
    const letters = '/v1/operations/young-people/dead-letters';
    const letter = await eventually('the dead letter', async () =>
      (await administrator.get(letters)).body.items.find((l: { eventId: string }) => l.eventId === bad.id),
    );
    expect(letter).toMatchObject({ state: 'dead', reason: 'asked to fail', attempts: 4 });
    await administrator.post(`${letters}/${letter.id}/replay`).expect(500);
    failing = 0;
    await administrator
      .post(`${letters}/${letter.id}/replay`)
      .expect(200)
      .expect((r) => expect(r.body.state).toBe('replayed'));
    expect(handled).toContain(bad.id);
    await administrator
      .post(`${letters}/${letter.id}/replay`)
      .expect(409)
      .expect((r) => expect(r.body.code).toBe('ALREADY_REPLAYED'));
  });

  it('parks an event of a version that this build does not know', async () => {
    const { id } = await world.publish({ ...referralSent, version: 9 }, { data: referralSent.sample });
    const [row] = await eventually('the parked event', async () => {
      const rows = await world.rows('select state, reason from notes.dead_letter where event_id = $1', [id]);
      return rows.length > 0 && rows;
    });
    expect(row).toEqual({ state: 'parked', reason: 'unknown type or version: referrals.referral-sent.v9' });
  });

  it('acknowledges events of its streams that it does not wait for', async () => {
    await world.publish(
      { ...planOpened, type: 'referrals.referral-opened', pattern: '' },
      { data: referralSent.sample as never },
    );
    await world.settled();
  });

  it('goes on after PostgreSQL cut every connection', async () => {
    await world.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const as = await world.as('coordinator');
    await eventually('a write to succeed', async () => (await as.post(path, { text: 'after' })).status === 201);
    const { id } = await world.publish(referralSent, { data: referralSent.sample });
    await eventually('events to flow', async () => handled.includes(id));
    await world.settled();
  });

  it('outlives a connection that breaks while it is in use', async () => {
    const inUse = world
      .app()
      .get(Database)
      .asService(async (client) => {
        (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
        await client.query('select 1');
      });
    await expect(inUse).rejects.toThrow(/terminated|ended|queryable/);
    const as = await world.as('coordinator');
    await as.post(path, { text: 'after' }).expect(201);
  });

  describe('bad input gets problem+json with a stable code', () => {
    const problem = async (request: PromiseLike<{ status: number; type: string; body: Record<string, unknown> }>) => {
      const { status, type, body } = await request;
      expect(type).toBe('application/problem+json');
      expect(body).toMatchObject({ status, correlationId: expect.any(String), title: expect.any(String) });
      return `${status} ${String(body['code'])}`;
    };

    it.each([
      ['no token', 401, 'TOKEN_MISSING', {}],
      ['a token that is no token', 401, 'TOKEN_INVALID', { authorization: 'Bearer nonsense' }],
    ])('%s: %i %s', async (_what, status, code, headers) => {
      const request = (await world.as(null)).post(path, { text: 'x' });
      for (const [name, value] of Object.entries(headers)) void request.set(name, value);
      expect(await problem(request)).toBe(`${status} ${code}`);
    });

    it('an unsigned token', async () => {
      const token = unsigned(world.issuer.url);
      const request = (await world.as(null)).post(path, { text: 'x' }).set('authorization', `Bearer ${token}`);
      expect(await problem(request)).toBe('401 TOKEN_INVALID');
    });

    it('an expired token', async () => {
      const token = await world.issuer.token('coordinator', { expiresIn: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const request = (await world.as(null)).post(path, { text: 'x' }).set('authorization', `Bearer ${token}`);
      expect(await problem(request)).toBe('401 TOKEN_EXPIRED');
    });

    it('a token of another issuer, and a token of an area that is not served', async () => {
      const elsewhere = await World.start([notes], { areas: [SUFFOLK] });
      try {
        const foreign = await elsewhere.issuer.token('coordinator');
        const request = (await world.as(null)).post(path, { text: 'x' }).set('authorization', `Bearer ${foreign}`);
        expect(await problem(request)).toBe('401 TOKEN_OTHER_ISSUER');
        expect(await problem((await elsewhere.as('coordinator')).post(path, { text: 'x' }))).toBe(
          '403 AREA_NOT_SERVED',
        );
        expect(await elsewhere.rows('select id from notes.note')).toEqual([]);
      } finally {
        await elsewhere.stop();
      }
    });

    it('a role that may not', async () => {
      expect(await problem((await world.as('leader')).post(path, { text: 'x' }))).toBe('403 ROLE_MAY_NOT');
    });

    it('malformed JSON, a wrong content type, too large a body, an unknown field, a missing one, a bad id', async () => {
      const as = await world.as('coordinator');
      const raw = (type: string, body: string) => as.post(path).set('content-type', type).send(body);
      expect(await problem(raw('application/json', '{"text":'))).toBe('400 MALFORMED_JSON');
      expect(await problem(raw('text/plain', 'text'))).toBe('415 UNSUPPORTED_MEDIA_TYPE');
      expect(await problem(raw('application/x-www-form-urlencoded', 'text=x'))).toBe('415 UNSUPPORTED_MEDIA_TYPE');
      expect(await problem(as.post(path, { text: 'x'.repeat(1_100_000) }))).toBe('413 BODY_TOO_LARGE');
      expect(await problem(as.post('/v1/people/7/notes', { text: 'x' }))).toBe('400 INVALID');
      expect(await problem(as.get('/v1/nowhere'))).toBe('404 NOT_FOUND');
      const { body } = await as.post(path, { txt: 'x' }).expect(400);
      expect(body.errors.map((e: { field: string; code: string }) => `${e.field} ${e.code}`).sort()).toEqual([
        'text REQUIRED',
        'txt UNKNOWN_FIELD',
      ]);
    });
  });
});

function unsigned(iss: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'at+jwt' })}.${part({ iss, aud: 'onward', sub: 'coordinator', role: 'coordinator', area: NORFOLK, exp: 9e9 })}.`;
}
