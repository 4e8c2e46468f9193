import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type DomainError, SystemClock } from '#libs/kernel';
import { type ServiceSchema } from '#libs/platform';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { ServiceConfig } from '../config/config.js';
import { systemActor } from '../access/actor.js';
import { createDataSource, prepareConnections } from './data-source.js';
import { Database } from './database.js';
import { NotFoundErrors } from './not-found-errors.js';
import { type RowOf, date, fixed, instant, integer, json, key, nullable, table, text, texts, uuid } from './table.js';
import type { Transaction } from './unit-of-work.js';

const wishTable = table('wish', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  title: text(),
  areas: texts<'health' | 'community'>(),
  talk_where: nullable(text()),
  details: json<{ steps: string[] }>(),
  wished_on: date(),
  at: instant(),
  version: integer(),
});
type WishRow = RowOf<typeof wishTable>;

class Wishes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // The columns stand in another order than in the description, and one is filled by the database.
    await runner.query(`
      create table wish (version integer not null, at timestamptz not null, wished_on date not null, details jsonb not null,
        talk_where text, areas text[] not null, title text not null unique, young_person_id uuid not null, id uuid not null,
        area text not null, noted_at timestamptz not null default now(), primary key (area, id));
      call secure_rows('wish')`);
  }
  async down() {}
}

class AsTheyAre extends NotFoundErrors {
  override explain(_query: unknown, _actor: unknown, error: DomainError): Promise<DomainError> {
    return Promise.resolve(error);
  }
}

const schema: ServiceSchema = { schema: 'wishes', migrations: [Wishes1700000000001] };
const AREA = 'E10000020';
const actor = systemActor(AREA, 'rows-spec');

const aWish = (values: Partial<WishRow> = {}): WishRow => ({
  area: AREA,
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  young_person_id: '01890a5d-ac96-774b-bcce-b302099a8058',
  title: 'My own front door',
  areas: ['community'],
  talk_where: null,
  details: { steps: ['look', 'move'] },
  wished_on: '2026-02-28',
  at: '2026-02-28T10:00:00.000Z',
  version: 1,
  ...values,
});

let of: TestDatabase;
let database: Database;

beforeAll(async () => {
  of = await testDatabase([schema]);
  const dataSource = createDataSource({
    url: of.urlOf('wishes'),
    schema: 'wishes',
    poolSize: 2,
    entities: [wishTable.entity],
  });
  await dataSource.initialize();
  prepareConnections(dataSource);
  database = new Database(
    dataSource,
    new SystemClock(),
    { refuseNesting: true, graceDays: { default: 0 } } as unknown as ServiceConfig,
    { name: 'young-people' },
    new AsTheyAre(),
  );
});

afterAll(async () => {
  await database.onApplicationShutdown();
  await of.drop();
});

afterEach(() => database.transaction(actor, (tx) => tx.query('delete from wish')));

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => database.transaction(actor, work);
const key1 = { area: AREA, id: aWish().id };
const stored = () => inTransaction((tx) => tx.lock(wishTable, key1));

describe('a row', () => {
  it('comes back as it was inserted, by its lock and by a search', async () => {
    await inTransaction((tx) => tx.rows.insert(wishTable, aWish()));
    expect(await stored()).toEqual({ ...aWish(), at: '2026-02-28T10:00:00+00:00', noted_at: expect.any(String) });
    const found = await inTransaction((tx) => tx.rows.find(wishTable, { title: 'My own front door' }));
    expect(found).toEqual(aWish());
  });

  it('is updated in every column that may change, and in no other', async () => {
    await inTransaction((tx) => tx.rows.insert(wishTable, aWish()));
    const after = aWish({ title: 'A flat', talk_where: 'at the youth club', areas: ['health'], version: 2 });
    const other = { ...after, young_person_id: '01890a5d-ac96-774b-bcce-b302099a8059' };
    expect(await inTransaction((tx) => tx.rows.update(wishTable, other))).toBe(true);
    expect(await inTransaction((tx) => tx.rows.find(wishTable, key1))).toEqual(after);
  });

  it('keeps the columns that a partial change does not name', async () => {
    await inTransaction((tx) => tx.rows.insert(wishTable, aWish()));
    expect(await inTransaction((tx) => tx.rows.change(wishTable, key1, { talk_where: 'at home' }))).toBe(true);
    expect(await inTransaction((tx) => tx.rows.find(wishTable, key1))).toEqual(aWish({ talk_where: 'at home' }));
  });

  it('is put once or replaced', async () => {
    await inTransaction((tx) => tx.rows.put(wishTable, aWish()));
    await inTransaction((tx) => tx.rows.put(wishTable, aWish({ title: 'A garden' })));
    expect(await inTransaction((tx) => tx.rows.find(wishTable, key1))).toEqual(aWish({ title: 'A garden' }));
  });

  it('is not there for another key', async () => {
    const absent = { ...key1, id: '01890a5d-ac96-774b-bcce-b302099a8050' };
    expect(await inTransaction((tx) => tx.lock(wishTable, absent))).toBeUndefined();
    expect(await inTransaction((tx) => tx.rows.find(wishTable, absent))).toBeUndefined();
    expect(await inTransaction((tx) => tx.rows.update(wishTable, aWish()))).toBe(false);
  });
});

describe('statements from a description', () => {
  it('insert and update sets of rows, whatever the order of the columns in the database', async () => {
    const second = aWish({ id: '01890a5d-ac96-774b-bcce-b302099a8051', title: 'A job' });
    await inTransaction(async (tx) => {
      tx.write(wishTable.insert('$1'), [wishTable.many([aWish(), second])], 'wishes-insert');
      const changed = [aWish({ title: 'A flat' }), { ...second, details: { steps: [] } }];
      tx.write(wishTable.update('$1'), [wishTable.many(changed)], 'wishes-update');
      tx.write(wishTable.update('$1', 'one'), [wishTable.one({ ...second, version: 7 })], 'wish-update');
    });
    expect(await inTransaction((tx) => tx.rows.find(wishTable, key1))).toEqual(aWish({ title: 'A flat' }));
    expect(await inTransaction((tx) => tx.rows.find(wishTable, { id: second.id }))).toEqual({ ...second, version: 7 });
  });
});

describe('a transaction session', () => {
  const insert = (tx: Transaction, wish: WishRow) =>
    tx.write(wishTable.insert('$1', 'one'), [wishTable.one(wish)], 'wish-insert');

  it('fails the commit with the error of the first statement that failed, and stores nothing', async () => {
    const failing = inTransaction(async (tx) => {
      insert(tx, aWish());
      insert(tx, aWish({ id: '01890a5d-ac96-774b-bcce-b302099a8051' }));
      insert(tx, aWish({ id: '01890a5d-ac96-774b-bcce-b302099a8052', title: 'Another' }));
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'wish_title_key' });
    expect(await stored()).toBeUndefined();
  });

  it('shows the error of a statement that was sent, not of the query that found the transaction failed', async () => {
    const failing = inTransaction(async (tx) => {
      insert(tx, aWish());
      insert(tx, aWish());
      await tx.query('select 1');
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'wish_pkey' });
  });

  it('takes no statement after its end', async () => {
    let late: Transaction | undefined;
    await inTransaction(async (tx) => void (late = tx));
    expect(() => insert(late!, aWish())).toThrow('This transaction has ended');
    await expect(late!.query('select 1')).rejects.toThrow('This transaction has ended');
  });

  it('keeps the row-level-security context of its actor after a rollback', async () => {
    await expect(inTransaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await inTransaction((tx) => tx.rows.insert(wishTable, aWish()));
    const elsewhere = systemActor('E10000029', 'rows-spec');
    expect(await database.transaction(elsewhere, (tx) => tx.lock(wishTable, key1))).toBeUndefined();
    expect(await stored()).toBeDefined();
  });
});

describe('a reading that PostgreSQL refuses', () => {
  const backend = () =>
    database.read(actor, async (db) => (await db.one<{ pid: number }>('select pg_backend_pid() as pid'))!.pid);

  it('keeps its connection, with the row-level-security context, for refused values and broken constraints', async () => {
    const before = new Set([await backend(), await backend()]);
    const refused = [
      "select 'x'::int",
      'select 1 / 0',
      "select '\\x00'::bytea::text::date",
      `insert into wish (area, id) values ('${AREA}', gen_random_uuid())`,
    ];
    for (const sql of refused) {
      await expect(database.read(actor, (db) => db.query(sql))).rejects.toMatchObject({
        code: expect.stringMatching(/^2[23]/) as string,
      });
      expect(before).toContain(await backend());
    }
    await inTransaction((tx) => tx.rows.insert(wishTable, aWish()));
    const elsewhere = systemActor('E10000029', 'rows-spec');
    expect(await database.read(elsewhere, (db) => db.query('select id from wish'))).toEqual([]);
  });

  it('gives up its connection for any other fault', async () => {
    const before = await backend();
    await expect(database.read(actor, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await backend()).not.toBe(before);
  });
});
