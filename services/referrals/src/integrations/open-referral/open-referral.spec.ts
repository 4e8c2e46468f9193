import pg from 'pg';
import supertest from 'supertest';
import { HARBOUR, NORFOLK, SUFFOLK, World, actAs } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { wrongIn } from '../../../test/open-referral-uk.js';
import { referrals } from '../../index.js';

let place: Place;
let whole: { id: string; locations: { id: string }[] };
const FEED = `/open-referral/${NORFOLK}`;

/** A request without a token. */
const get = (path: string) => supertest(place.world.app().getHttpServer()).get(path);
const read = async (path: string) => (await get(`${FEED}${path}`).expect(200)).body;
const namesIn = async (query: string) =>
  (await read(`/services?${query}`)).contents.map((s: { name: string }) => s.name);

const weekdays = { frequency: 'weekly', byDay: ['MO', 'TU', 'TH'], opensAt: '09:30', closesAt: '16:00' };
const norwich = { address: '1 Castle Meadow', city: 'Norwich', county: 'Norfolk', postcode: 'NR1 3JU' };

beforeAll(async () => {
  place = await Place.open();
  whole = await place.aService({
    name: 'Job club',
    description: 'Work, step by step.',
    outcomeAreas: ['community'],
    minimumAge: 16,
    maximumAge: 25,
    url: 'https://harbour.example/work',
    email: 'work@harbour.example',
    phones: [{ number: '01603 496000', description: 'mornings' }],
    locations: [
      { name: 'The Forum', ...norwich, latitude: 52.6279, longitude: 1.2913 },
      { address: '3 High Street', city: 'Thetford', county: 'Norfolk', postcode: 'IP24 2AH' },
    ],
    schedules: [
      weekdays,
      { frequency: 'monthly', byDay: ['1SA'], byMonthDay: [15], opensAt: '10:00', closesAt: '12:00' },
    ],
    languages: ['en', 'bfi'],
    eligibility: 'A plan.',
    needs: ['ASD', 'SLCN'],
    serviceAreas: [{ code: 'E07000148', name: 'Norwich' }],
    fees: 'None.',
    alert: 'New building.',
    closure: { from: '2025-01-10', until: '2025-01-20', reason: 'Moving' },
    capacity: { status: 'waiting-list', waitingListLength: 4, waitingListWeeks: 12 },
  });
  await place.aService({ name: 'Bare', outcomeArea: 'health' });
  await place.aService({ name: 'Gone', status: 'defunct' });
});
afterAll(() => place?.world.stop());

describe('the feed of an area', () => {
  it('describes itself and gives its base URL', async () => {
    const { body } = await get(FEED).expect(200);
    expect(wrongIn('root', body)).toEqual([]);
    expect(body).toMatchObject({ version: 'HSDS-UK-3.0', base: FEED });
  });

  it('responds to everyone, from any origin, according to the published schemas', async () => {
    const { id } = whole;
    const taxonomy = (await read('/taxonomies')).contents[0].id;
    const term = (await read('/taxonomy_terms')).contents[0].id;
    for (const [path, schema] of [
      ['/services', 'service_list page'],
      ['/services?full=true', 'service page'],
      [`/services/${id}`, 'service'],
      ['/service_at_locations', 'service_at_location page'],
      ['/service_at_locations?full=true', 'service_at_location page'],
      [`/service_at_locations/${whole.locations[0]!.id}`, 'service_at_location'],
      ['/taxonomies', 'taxonomy page'],
      [`/taxonomies/${taxonomy}`, 'taxonomy'],
      ['/taxonomy_terms', 'taxonomy_term page'],
      [`/taxonomy_terms/${term}`, 'taxonomy_term'],
    ] as const) {
      const { body, headers } = await get(`${FEED}${path}`).expect(200);
      expect({ path, wrong: wrongIn(schema, body) }).toEqual({ path, wrong: [] });
      expect(headers['access-control-allow-origin']).toBe('*');
    }
  });

  it('leaves out empty fields', async () => {
    const bare = (await read('/services?search=Bare')).contents[0];
    expect(Object.keys(bare).sort()).toEqual([
      ...['assured_date', 'id', 'last_modified', 'name', 'organization', 'organization_id', 'status'],
    ]);
    expect(JSON.stringify(await read('/services?full=true'))).not.toMatch(/null|""|\[\]/);
  });

  it('carries data without an Open Referral field as attributes, and no person’s name', async () => {
    const service = await read(`/services/${whole.id}`);
    expect(service).toMatchObject({
      organization_id: HARBOUR,
      status: 'temporarily closed',
      minimum_age: 16,
      description: 'Work, step by step.\n\nWho it is for: A plan.',
      alert: 'New building. Closed from 10 January 2025 until 20 January 2025: Moving',
      assured_date: '2025-01-16',
      schedules: [
        { freq: 'WEEKLY', byday: 'MO,TU,TH', opens_at: '09:30', closes_at: '16:00' },
        { freq: 'MONTHLY', byday: '1SA', bymonthday: '15' },
      ],
      languages: [{ code: 'en' }, { code: 'bfi' }],
      contacts: [{ phones: [{ number: '01603 496000' }] }],
      service_areas: [{ name: 'Norwich' }],
    });
    const attributes = service.attributes.map(
      (a: { link_type: string; value?: string; taxonomy_term: { code: string } }) => [
        a.link_type,
        a.taxonomy_term.code,
        a.value,
      ],
    );
    expect(attributes).toEqual([
      ['service_type', 'employment', undefined],
      ['service_type', 'community', undefined],
      ['eligibility', 'ASD', undefined],
      ['eligibility', 'SLCN', undefined],
      ['capacity', 'waiting-list', '4 people waiting, 12 weeks to wait, as of 16 January 2025'],
    ]);
    expect(JSON.stringify(service)).not.toContain('administrator');
    const [exact, other] = service.service_at_locations;
    expect(exact.location).toMatchObject({ latitude: 52.6279, addresses: [{ postal_code: 'NR1 3JU', country: 'GB' }] });
    // The centre of a district is not a location of the service.
    expect(other.location).not.toHaveProperty('latitude');
  });

  it('can be filtered by the parameters of the standard', async () => {
    const terms: { code: string; id: string; taxonomy_id: string }[] = (await read('/taxonomy_terms?per_page=100'))
      .contents;
    const term = (code: string) => terms.find((t) => t.code === code)!;
    expect(await namesIn('')).toEqual(['Bare', 'Job club']);
    expect(await namesIn('search=step')).toEqual(['Job club']);
    expect(await namesIn('search=%25')).toEqual([]);
    expect(await namesIn(`taxonomy_term_id=${term('health').id}`)).toEqual(['Bare']);
    expect(await namesIn(`taxonomy_term_id=${term('ASD').id}`)).toEqual(['Job club']);
    expect(await namesIn(`taxonomy_term_id=${term('waiting-list').id}`)).toEqual(['Job club']);
    expect(await namesIn(`taxonomy_term_id=${HARBOUR}`)).toEqual([]);
    expect(await namesIn(`taxonomy_id=${term('ASD').taxonomy_id}`)).toEqual(['Job club']);
    expect(await namesIn('minimum_age=16')).toEqual(['Job club']);
    expect(await namesIn('minimum_age=17')).toEqual([]);
    expect(await namesIn('maximum_age=25')).toEqual(['Job club']);
    expect(await namesIn('maximum_age=24')).toEqual([]);
    expect(await namesIn('day=TH&start_time=09:00&end_time=17:00')).toEqual(['Job club']);
    expect(await namesIn('day=FR')).toEqual([]);
    expect(await namesIn('start_time=10:30')).toEqual([]);
    expect(await namesIn('modified_after=2025-01-16')).toEqual(['Bare', 'Job club']);
    expect(await namesIn('modified_after=2025-01-17')).toEqual([]);
    expect(await namesIn(`organization_id=${HARBOUR}`)).toEqual(['Bare', 'Job club']);
    const { body } = await get(`${FEED}/services?page=0&day=today&nonsense=1`).expect(400);
    expect(body.errors.map((e: { field: string; code: string }) => `${e.field} ${e.code}`).sort()).toEqual([
      'day NOT_IN_LIST',
      'nonsense UNKNOWN_FIELD',
      'page TOO_SMALL',
    ]);
  });

  it('lists locations nearest to a postcode first, and uses only the postcode’s district', async () => {
    const cities = async (query: string) =>
      (await read(`/service_at_locations?${query}`)).contents.map(
        (p: { location: { addresses: { city: string }[] } }) => p.location.addresses[0]!.city,
      );
    expect(await cities('postcode=NR2 1AA')).toEqual(['Norwich', 'Thetford']);
    expect(await cities('postcode=IP24')).toEqual(['Thetford', 'Norwich']);
    expect(await cities('postcode=IP24 1AA&proximity=5000')).toEqual(['Thetford']);
    await get(`${FEED}/service_at_locations?postcode=SW1A 1AA`).expect(400);
    await get(`${FEED}/service_at_locations?proximity=5000`).expect(400);
  });

  it('is paged according to the standard', async () => {
    const { contents, ...first } = await read('/services?per_page=1');
    expect(first).toEqual({
      ...{ total_items: 2, total_pages: 2, page_number: 1, size: 1, first_page: true, last_page: false, empty: false },
    });
    expect(contents).toHaveLength(1);
    expect(await read('/services?per_page=1&page=2')).toMatchObject({ first_page: false, last_page: true, size: 1 });
    expect(await read('/services?page=9')).toMatchObject({ size: 0, empty: true, last_page: true, contents: [] });
  });

  it('contains nothing of another area, and rejects an invalid area', async () => {
    const there = `/open-referral/${SUFFOLK}`;
    expect((await get(`${there}/services`).expect(200)).body).toMatchObject({
      total_items: 0,
      empty: true,
      total_pages: 0,
    });
    for (const path of [
      `${there}/services/${whole.id}`,
      `${there}/service_at_locations/${whole.locations[0]!.id}`,
      '/open-referral/norfolk',
      '/open-referral/norfolk/services',
      '/open-referral/norfolk/taxonomies',
      `${FEED}/services/nonsense`,
      `${FEED}/taxonomies/nonsense`,
      `${FEED}/taxonomy_terms/nonsense`,
      `${FEED}/service_at_locations/nonsense`,
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('a reader without an account', () => {
  it('reaches only the directory of that area and cannot write', async () => {
    await place.aReferral(whole.id, 'sent');
    await place
      .by('coordinator')
      .post('/v1/directory/no-matches', { outcomeArea: 'health', need: 'ASD', sought: [] })
      .expect(201);
    const client = new pg.Client({ connectionString: place.world.database.urlOf('referrals') });
    await client.connect();
    const context = (area: string) => actAs(client, { area, reach: 'public', today: '2025-01-16' });
    const tables = await place.world.rows<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'referrals'::regnamespace and relkind = 'r' and not relispartition and relname <> 'migration'`,
    );
    const reached = async () => {
      const found: string[] = [];
      for (const { relname } of tables) {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${relname}"`);
        if (rows[0]!.n > 0) found.push(relname);
      }
      return found.sort();
    };
    await context(NORFOLK);
    expect(await reached()).toEqual(['organisation', 'service']);
    expect((await client.query(`update service set name = 'mine'`)).rowCount).toBe(0);
    expect((await client.query('delete from organisation')).rowCount).toBe(0);
    const insert = `insert into organisation (area, id, name, version) values ('${NORFOLK}', '${whole.id}', 'mine', 1)`;
    await expect(client.query(insert)).rejects.toThrow('row-level security');
    await context(SUFFOLK);
    expect(await reached()).toEqual([]);
    await client.end();
  });
});

describe('an installation', () => {
  it('responds only for the areas that it serves, and within its rate limit', async () => {
    const world = await World.start([referrals], { areas: [NORFOLK], publicRate: 1 });
    try {
      const from = supertest(world.app().getHttpServer());
      await from.get(`/open-referral/${SUFFOLK}/services`).expect(404);
      const answers: supertest.Response[] = [];
      for (let i = 0; i < 20; i++) answers.push(await from.get(`/open-referral/${NORFOLK}/taxonomies`));
      const statuses = answers.map((a) => a.status);
      expect(statuses.slice(0, 7)).toEqual(Array(7).fill(200));
      expect(statuses).toContain(429);
      // A page of another origin must be able to read the rate-limit response, and no cache may store it.
      for (const { status, headers } of answers) {
        expect(headers['access-control-allow-origin']).toBe('*');
        expect(headers['cache-control']).toBe(status === 200 ? 'public, max-age=60' : 'no-store');
      }
      const inside = await from.get('/v1/services').expect(401);
      expect(inside.headers).not.toHaveProperty('access-control-allow-origin');
    } finally {
      await world.stop();
    }
  });
});
