import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#libs/kernel';
import { writeSyntheticReturn } from '#libs/sen2';
import { type Caller, eventually, World } from '#libs/testing';
import { BladeReturn, ended, imported, upload } from '../../../test/blade-return.js';
import { youngPeople } from '../../index.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople]);
  coordinator = await world.as('coordinator');
});
beforeEach(async () => {
  world.today('2025-04-01');
  await world.settled();
  await world.rows(`truncate young_people.young_person, young_people.fact, young_people.return_statement,
    young_people.import_job, young_people.import_finding cascade`);
});
afterAll(() => world.stop());

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
const people = () => world.rows('select from young_people.young_person');
const uploadsLeft = () =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`onward-imports-${process.pid}-`))
    .flatMap((name) => readdirSync(join(tmpdir(), name)));

describe('a return that is not imported', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-large-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const aLargeReturn = async () => {
    const path = join(directory, 'return.zip');
    const norfolk = { referenceDate: '2025-01-16' as CalendarDate, localAuthorityCode: '926' };
    await writeSyntheticReturn(path, { people: 2500, ...norfolk });
    return path;
  };
  const nothing = async () => {
    expect(await people()).toEqual([]);
    expect(await world.rows('select from young_people.import_finding')).toEqual([]);
    expect(await world.rows('select from young_people.outbox')).toEqual([]);
  };

  test('fails at once if it cannot be opened', async () => {
    const whole = await new BladeReturn().zip();
    const refused = async (file: Buffer) => {
      const { status, body } = await upload(world, 'coordinator', file);
      return [status, body.code];
    };
    expect(await refused(Buffer.from('no zip at all'))).toEqual([415, 'SEN2_NOT_A_ZIP']);
    expect(await refused(whole.subarray(0, whole.length / 2))).toEqual([422, 'SEN2_ZIP_DAMAGED']);
    const without = await new BladeReturn().zip((files) => files.delete('Blade-Export_14-03-2025_requests.csv'));
    expect(await refused(without)).toEqual([422, 'SEN2_TABLE_MISSING']);
    expect(await refused(await new BladeReturn({ lea: 'Norfolk' }).zip())).toEqual([422, 'SEN2_RETURN_UNREADABLE']);
    expect(await world.rows('select from young_people.import_job')).toEqual([]);
    await nothing();
  });

  test.each<[string, string, (text: string) => string]>([
    ['a table that is cut', 'SEN2_CSV_TRUNCATED', (text) => text.slice(0, -9)],
    ['a table with another header', 'SEN2_HEADER_WRONG', (text) => text.replace('activeplanstableid', 'id')],
    ['a quote that is never closed', 'SEN2_CSV_TRUNCATED', (text) => `${text}"9,9,9`],
  ])('because of %s states the reason and stores nothing', async (_, code, spoil) => {
    const file = new BladeReturn();
    for (let n = 0; n < 30; n++) file.withPlan({ forename: NAMES[n % 6]!, surname: NAMES[Math.floor(n / 6)]! });
    const name = file.fileName('senneed');
    const zip = await file.zip((files) => files.set(name, spoil(files.get(name)!)));
    const { body } = await upload(world, 'coordinator', zip);
    const job = await ended(world, body.id);
    expect(job).toMatchObject({ status: 'failed', rows: null, people: null, failure: { code, file: name } });
    await nothing();
    expect((await imported(world, await file.zip())).people?.new).toBe(30);
  });

  test('because the database is lost is marked as failed and can be sent again', async () => {
    const path = await aLargeReturn();
    const { body: cut } = await upload(world, 'coordinator', path);
    expect((await upload(world, 'coordinator-2', path)).body).toMatchObject({ status: 409, code: 'IMPORT_RUNNING' });
    await eventually('the import’s connection', async () => {
      const killed = await world.rows(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like '%insert into staged%' and pid <> pg_backend_pid()`);
      return killed.length > 0;
    });
    const lost = await ended(world, cut.id);
    expect(lost).toMatchObject({ status: 'failed', failure: { code: 'DATABASE_UNAVAILABLE' } });
    await nothing();
    expect((await imported(world, await new BladeReturn().zip())).status).toBe('done');
  });

  test('because the service stops is marked as interrupted, and its file is deleted', async () => {
    const other = await World.start([youngPeople], { today: '2025-04-01' });
    const { body: job } = await upload(other, 'coordinator', await aLargeReturn());
    const as = await other.as('coordinator');
    const writes = async () => (await as.get(`/v1/young-people/imports/${job.id}`)).body.phase === 'writing';
    await eventually('the import to write', writes);
    await other.app().close();
    const rows = await other.rows('select status, failure from young_people.import_job where id = $1', [job.id]);
    expect(rows).toMatchObject([{ status: 'interrupted', failure: { code: 'IMPORT_INTERRUPTED' } }]);
    expect(await other.rows('select from young_people.young_person')).toEqual([]);
    expect(uploadsLeft()).toEqual([]);
    await other.stop();
  });

  test('because another process marked it as interrupted stores nothing', async () => {
    const { body: job } = await upload(world, 'coordinator', await aLargeReturn());
    await world.rows(`update young_people.import_job set status = 'interrupted' where id = $1`, [job.id]);
    await eventually('the import to end', async () => uploadsLeft().length === 0);
    await nothing();
  }, 90_000);

  test('waits for another area’s import and says so, and a second one in the area is told which one runs', async () => {
    const { body: large } = await upload(world, 'coordinator', await aLargeReturn());
    const suffolk = await new BladeReturn({ lea: '935' }).zip();
    const { body: waiting } = await upload(world, 'suffolk-coordinator', suffolk);
    const as = await world.as('suffolk-coordinator');
    const job = async () => (await as.get(`/v1/young-people/imports/${waiting.id}`)).body;
    const reason = await eventually('the reason to wait', async () => (await job()).waitsFor);
    expect(reason).toMatchObject({ reason: 'another-import', importId: large.id, ahead: 1 });
    const later = new Date(Date.parse(large.createdAt) + 82_000);
    world.clock.moveTo(later);
    const second = await upload(world, 'coordinator', await new BladeReturn().zip());
    expect(second.body).toMatchObject({ status: 409, code: 'IMPORT_RUNNING' });
    expect(second.body.detail).toContain(large.id);
    expect(await ended(world, waiting.id, 'suffolk-coordinator')).toMatchObject({ status: 'done', waitsFor: null });
    // By the clock, and not by the start of the transaction, which was before.
    expect((await ended(world, large.id)).finishedAt).toBe(later.toISOString());
  }, 90_000);

  test('because its process died is marked by the next process, and blocks no other import', async () => {
    const job = (id: string, area: string, seen: string) =>
      world.rows(
        `insert into young_people.import_job (area, id, status, phase, percent, started_by, started_by_name, created_at, seen_at,
           file_bytes, return_year, reference_date, submitted_on, local_authority_code)
         values ($1, $2, 'running', 'writing', 60, 'a', 'b', now(), ${seen}, 1, 2025, '2025-01-16', '2025-03-14', '926')`,
        [area, id],
      );
    const [dead, alive] = ['0190a3c4-0000-7000-8000-0000000000d1', '0190a3c4-0000-7000-8000-0000000000d2'];
    await job(dead!, 'E10000020', `now() - interval '1 minute'`);
    await job(alive!, 'E10000029', 'now()');
    expect(await ended(world, dead!)).toMatchObject({ status: 'interrupted', failure: { code: 'IMPORT_INTERRUPTED' } });
    const suffolk = await world.as('suffolk-coordinator');
    expect((await suffolk.get(`/v1/young-people/imports/${alive}`)).body.status).toBe('running');
    expect((await imported(world, await new BladeReturn().zip())).status).toBe('done');
  });
});

describe('the upload', () => {
  const post = '/v1/young-people/imports';

  test('must be one file of multipart form data', async () => {
    const zip = await new BladeReturn().zip();
    expect((await coordinator.post(post, { file: 'x' })).body).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    expect((await coordinator.post(post)).body).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    const nameless = await coordinator.post(post).field('localAuthorityCode', '926');
    expect(nameless.body).toMatchObject({ status: 400, errors: [{ field: 'file', code: 'REQUIRED' }] });
    const two = await coordinator.post(post).attach('file', zip, 'a.zip').attach('file', zip, 'b.zip');
    expect(two.body).toMatchObject({ status: 400, errors: [{ field: 'file', code: 'TOO_MANY' }] });
    const wrong = await coordinator.post(post).attach('file', zip, 'a.zip').field('area', 'E10000029');
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ field: 'area', code: 'UNKNOWN_FIELD' }] });
    const unsure = await coordinator.post(post).attach('file', zip, 'a.zip').field('acceptOlder', 'perhaps');
    expect(unsure.body).toMatchObject({ status: 400, errors: [{ field: 'acceptOlder', code: 'NOT_READABLE' }] });
    const cut = await coordinator
      .post(post)
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\ncontent');
    expect(cut.body).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
    expect(await world.rows('select from young_people.import_job')).toEqual([]);
  });

  test('with a used key returns the first response for the same file, and 422 for another file', async () => {
    const zip = await new BladeReturn().zip();
    const other = await new BladeReturn({ serialno: '2' }).zip();
    const send = (file: Buffer) =>
      coordinator.post(post).set('idempotency-key', 'import-once').attach('file', file, 'r.zip');
    const first = await send(zip);
    await ended(world, first.body.id);
    const again = await send(zip);
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect((await send(other)).body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await coordinator.get(post)).body.items).toHaveLength(1);
  });

  test('leaves nothing behind if it is cut off', async () => {
    const { port } = world.app().getHttpServer().address() as AddressInfo;
    const headers = {
      authorization: `Bearer ${await world.issuer.token('coordinator')}`,
      'content-type': 'multipart/form-data; boundary=x',
    };
    const sending = request({ port, path: post, method: 'POST', headers });
    sending.on('error', () => undefined);
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="r.zip"\r\n\r\n';
    sending.write(part + 'x'.repeat(100_000));
    await eventually('the upload to begin', async () => uploadsLeft().length === 1);
    sending.destroy();
    await eventually('the upload to be gone', async () => uploadsLeft().length === 0);
    expect(await world.rows('select from young_people.import_job')).toEqual([]);
  });

  test('must not exceed the size limit', async () => {
    const small = await World.start([{ ...youngPeople, uploadLimit: 20_000 }], { today: '2025-04-01' });
    const failed = await upload(small, 'coordinator', Buffer.alloc(20_001));
    expect([failed.status, failed.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await upload(small, 'coordinator', await new BladeReturn().zip())).status).toBe(202);
    await small.stop();
  });

  test('of a return dated in the future is rejected, and one that an earlier release took blocks no other', async () => {
    const dated = async (header: object) =>
      (await upload(world, 'coordinator', await new BladeReturn({ ...header }).zip())).body;
    const typingErrors = [{ referencedate: '2099-Jan-16 00:00:00' }, { datetime: '2206-Mar-14 09:30:00' }];
    for (const header of typingErrors)
      expect(await dated(header)).toMatchObject({ status: 422, code: 'RETURN_IN_FUTURE' });
    expect(await world.rows('select from young_people.import_job')).toEqual([]);

    const surname = async () => (await world.rows('select family_name from young_people.young_person'))[0];
    const first = new BladeReturn();
    first.withPlan({ upn: 'U926400118001', surname: 'Before' });
    await imported(world, await first.zip());
    await world.rows(`update young_people.import_job set reference_date = '2099-01-16', submitted_on = '2099-03-14'`);
    await world.rows(
      `update young_people.return_statement set reference_date = '2099-01-16', submitted_on = '2099-03-14'`,
    );
    const right = new BladeReturn();
    right.withPlan({ upn: 'U926400118001', surname: 'Right' });
    expect(await imported(world, await right.zip())).toMatchObject({ status: 'done', people: { changed: 1 } });
    expect(await surname()).toEqual({ family_name: 'Right' });
    const [statement] = await world.rows('select reference_date::text from young_people.return_statement');
    expect(statement).toEqual({ reference_date: '2025-01-16' });
  });

  test('of another authority’s return is rejected, unless the caller confirms the authority', async () => {
    const suffolk = await new BladeReturn({ lea: '935' }).zip();
    const failed = await upload(world, 'coordinator', suffolk);
    expect(failed.body).toMatchObject({ status: 409, code: 'RETURN_OF_ANOTHER_AUTHORITY' });
    const stated = await upload(world, 'coordinator', suffolk, { localAuthorityCode: '935' });
    expect(stated.status).toBe(202);
    await ended(world, stated.body.id);
    expect(await imported(world, suffolk, 'suffolk-coordinator')).toMatchObject({ status: 'done' });
    const norfolk = await upload(world, 'suffolk-coordinator', await new BladeReturn().zip());
    expect(norfolk.body).toMatchObject({ status: 409, code: 'RETURN_OF_ANOTHER_AUTHORITY' });
    expect(await imported(world, await new BladeReturn().zip())).toMatchObject({ status: 'done' });
  });
});
