import { newId } from '#libs/kernel';
import { MEADOW } from '#libs/testing';
import { Place } from '../../../test/fixture.js';

let place: Place;

beforeAll(async () => {
  place = await Place.open();
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const found = async (query: string, account = 'coordinator'): Promise<string[]> => {
  const { body } = await by(account).get(`/v1/services?outcomeArea=community&${query}`).expect(200);
  return body.items.map((s: { name: string }) => s.name);
};
const codes = (body: { code: string; errors?: { field: string; code: string }[] }) => [
  body.code,
  ...(body.errors ?? []).map((e) => `${e.field} ${e.code}`),
];

const norwich = { address: '1 Castle Meadow', city: 'Norwich', county: 'Norfolk', postcode: 'nr13ju' };
const lynn = { address: '2 Quay', city: 'King’s Lynn', county: 'Norfolk', postcode: 'PE30 1HN' };
const thetford = { address: '3 High Street', city: 'Thetford', county: 'Norfolk', postcode: 'IP24 2AH' };
const weekdays = { frequency: 'weekly', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' };

/** A coordinator looks for something to do in the week, for somebody of 18 who is autistic and lives in Norwich. */
describe('a search for somebody', () => {
  beforeAll(async () => {
    const community = { outcomeArea: 'community' };
    await place.aService({ ...community, name: 'Lynn club', locations: [lynn], needs: ['ASD', 'SEMH'] });
    await place.aService({ ...community, name: 'Norwich club', locations: [norwich, thetford], schedules: [weekdays] });
    await place.aService({
      ...community,
      name: 'Evening club',
      locations: [{ ...norwich, latitude: 52.64, longitude: 1.29 }],
      schedules: [{ ...weekdays, opensAt: '18:00', closesAt: '21:00' }],
      needs: ['HI'],
      serviceAreas: [{ code: 'E07000148', name: 'Norwich' }],
      capacity: { status: 'waiting-list', waitingListLength: 4, waitingListWeeks: 12 },
    });
    await place.aService({
      outcomeArea: 'health',
      outcomeAreas: ['community'],
      name: 'Helpline',
      languages: ['en', 'bfi'],
    });
  });

  it('finds the nearest first, those without a place last, and says how far', async () => {
    const { body } = await by('coordinator').get('/v1/services?outcomeArea=community&near=nr1').expect(200);
    const seen = body.items.map((s: { name: string; distanceKm: number | null }) => [s.name, s.distanceKm]);
    expect(seen).toEqual([
      ['Norwich club', 0],
      ['Evening club', expect.any(Number)],
      ['Lynn club', expect.any(Number)],
      ['Helpline', null],
    ]);
    expect(seen[2][1]).toBeGreaterThan(55);
    expect(seen[2][1]).toBeLessThan(70);
    expect(await found('near=NR1&withinKm=20')).toEqual(['Norwich club', 'Evening club']);
    // The nearest of its places counts.
    expect(await found('near=IP24&withinKm=5')).toEqual(['Norwich club']);
  });

  it('goes on where the page before ended, by distance', async () => {
    const names: string[] = [];
    let next: string | null = '/v1/services?outcomeArea=community&near=NR1&limit=1';
    while (next) {
      const page: { body: { items: { name: string }[] }; headers: Record<string, string> } = await by('young-person')
        .get(next)
        .expect(200);
      names.push(...page.body.items.map((s) => s.name));
      next = /<(.*)>/.exec(page.headers['link'] ?? '')?.[1] ?? null;
    }
    expect(names).toEqual(['Norwich club', 'Evening club', 'Lynn club', 'Helpline']);
  });

  it('is narrowed by need, part of the area, capacity and being open now', async () => {
    // Those that name no need are for whatever need; those that name no part are for the whole area.
    expect(await found('need=ASD')).toEqual(['Helpline', 'Lynn club', 'Norwich club']);
    expect(await found('serviceArea=E07000146')).toEqual(['Helpline', 'Lynn club', 'Norwich club']);
    expect(await found('serviceArea=E07000148&capacity=waiting-list')).toEqual(['Evening club']);
    // The clock stands at noon on a Thursday.
    expect(await found('openNow=true')).toEqual(['Norwich club']);
    place.world.today('2025-01-18');
    expect(await found('openNow=true')).toEqual([]);
    place.world.today('2025-01-16');
  });

  it('says which of its words it does not know', async () => {
    const refused = async (query: string) =>
      codes((await by('coordinator').get(`/v1/services?${query}`).expect(400)).body);
    expect(await refused('near=SW1A')).toEqual(['INVALID', 'near UNKNOWN_OUTCODE']);
    expect(await refused('near=Norwich')).toEqual(['INVALID', 'near MATCHES']);
    expect(await refused('withinKm=5')).toEqual(['INVALID', 'withinKm WITHOUT_NEAR']);
    expect(await refused('need=XYZ&openNow=maybe')).toEqual(['INVALID', 'need NOT_IN_LIST', 'openNow IS_BOOLEAN']);
  });

  it('that finds nothing is recorded, with what was sought, and said to whoever counts', async () => {
    const sought = {
      outcomeArea: 'community',
      need: 'ASD',
      age: 18,
      outcode: 'nr1',
      sought: ['accepting', 'transport'],
    };
    const { body, headers } = await by('adults')
      .post('/v1/directory/no-matches', { ...sought, youngPersonId: place.personId, words: 'Ada wants a choir.' })
      .expect(201);
    expect(body).toMatchObject({
      ...sought,
      outcode: 'NR1',
      youngPersonId: place.personId,
      recordedBy: 'adults (test)',
    });
    expect((await by('coordinator').get(headers['location']!).expect(200)).body).toEqual(body);
    for (const account of ['leader', 'provider', 'young-person'])
      await by(account).get(headers['location']!).expect(403);
    await by('suffolk-coordinator').get(headers['location']!).expect(404);
    const [said] = await place.published(body.id);
    expect(said!.what).toBe('no-match-recorded 1');
    expect(said!.data).toEqual({
      noMatchId: body.id,
      youngPersonId: place.personId,
      ...{ outcomeArea: 'community', need: 'ASD', age: 18, outcode: 'NR1', sought: ['accepting', 'transport'] },
    });

    const nobody = await by('coordinator')
      .post('/v1/directory/no-matches', { ...sought, sought: [] })
      .expect(201);
    expect((await place.published(nobody.body.id))[0]!.data).toMatchObject({ youngPersonId: null });
    await by('coordinator')
      .post('/v1/directory/no-matches', { ...sought, youngPersonId: newId() })
      .expect(404);
    const { body: wrong } = await by('coordinator')
      .post('/v1/directory/no-matches', { sought: ['magic'] })
      .expect(400);
    expect(codes(wrong)).toEqual(['INVALID', 'outcomeArea REQUIRED', 'need REQUIRED', 'sought NOT_IN_LIST']);
  });
});

describe('a service in full', () => {
  const whole = {
    name: 'Whole',
    outcomeArea: 'employment',
    outcomeAreas: ['community', 'employment'],
    url: 'https://harbour.example/work',
    email: 'work@harbour.example',
    phones: [{ number: '01603 496000', description: 'mornings' }],
    locations: [{ name: 'The Forum', ...norwich }],
    schedules: [weekdays],
    languages: ['en'],
    eligibility: 'An education, health and care plan.',
    needs: ['ASD'],
    serviceAreas: [{ name: 'West Norfolk' }],
    fees: 'None.',
    alert: 'New building from May.',
    closure: { from: '2025-02-01', until: '2025-02-14', reason: 'Moving.' },
  };

  it('is shown as it was given, with what is to be known of each part', async () => {
    const made = await place.aService(whole);
    expect(made).toMatchObject({
      ...whole,
      outcomeAreas: ['employment', 'community'],
      locations: [{ name: 'The Forum', ...norwich, postcode: 'NR1 3JU', latitude: null, longitude: null }],
      schedules: [{ ...weekdays, interval: 1, byMonthDay: [], startsOn: null }],
      serviceAreas: [{ code: null, name: 'West Norfolk' }],
      openNow: true,
      status: 'active',
    });
    expect(made.locations[0]).not.toHaveProperty('nearLatitude');
  });

  it('is closed while its closure lasts, and its capacity goes stale when nobody vouches for it', async () => {
    const { id } = await place.aService(whole);
    const seen = async () => (await by('provider').get(`/v1/services/${id}`).expect(200)).body;
    place.world.today('2025-02-03');
    expect(await seen()).toMatchObject({ status: 'temporarily-closed', openNow: false, capacity: { stale: false } });
    const closed = (await by('carer').get('/v1/services?status=temporarily-closed').expect(200)).body;
    expect(closed.items.map((s: { id: string }) => s.id)).toContain(id);
    place.world.today('2025-02-17');
    expect(await seen()).toMatchObject({ status: 'active', openNow: true, capacity: { stale: true } });
    const path = `/v1/services/${id}`;
    await by('provider').put(`${path}/capacity`, { status: 'waiting-list', waitingListWeeks: 3 }, 1).expect(200);
    const assured = await by('provider').post(`${path}/assurance`).set('if-match', '"2"').expect(200);
    expect(assured.body).toMatchObject({
      version: 3,
      assurance: { on: '2025-02-17', by: 'provider (test)' },
      capacity: { stale: false, waitingListWeeks: 3, waitingListLength: null },
    });
    await by('other-provider').post(`${path}/assurance`).set('if-match', '"3"').expect(404);
    place.world.today('2025-01-16');
  });

  it('keeps what a change does not speak of', async () => {
    const { id } = await place.aService(whole, MEADOW);
    const change = { outcomeArea: 'health', closure: null, phones: [], fees: null };
    const { body } = await by('administrator').patch(`/v1/services/${id}`, change, 1).expect(200);
    expect(body).toMatchObject({
      ...whole,
      ...change,
      outcomeAreas: ['health', 'community'],
      locations: [{ city: 'Norwich' }],
    });
  });

  it('is refused with what is wrong in it, and nothing is stored', async () => {
    const post = async (more: object) => {
      const service = { organisationId: MEADOW, name: 'x', outcomeArea: 'health', capacity: { status: 'accepting' } };
      return codes((await by('administrator').post('/v1/services', { ...service, ...more })).body);
    };
    expect(await post({ schedules: [{ ...weekdays, byDay: ['2MO'], closesAt: '08:00' }] })).toEqual([
      'INVALID',
      'schedules.0.closesAt BEFORE_OPENING',
      'schedules.0.byDay NOT_WEEKLY',
    ]);
    expect(await post({ schedules: [{ ...weekdays, byDay: [] }] })).toEqual(['INVALID', 'schedules.0.byDay REQUIRED']);
    expect(await post({ closure: { from: '2025-02-02', until: '2025-02-01' } })).toEqual([
      'CLOSURE_INCONSISTENT',
      'closure.until BEFORE_START',
    ]);
    expect(await post({ url: 'javascript:alert(1)', email: 'x', needs: ['XYZ'] })).toEqual([
      'INVALID',
      'url IS_URL',
      'email IS_EMAIL',
      'needs NOT_IN_LIST',
    ]);
    expect(await post({ locations: [{ postcode: 'nowhere' }], capacity: { status: 'unknown' } })).toEqual([
      'INVALID',
      'capacity.status NOT_IN_LIST',
      'locations.0.address REQUIRED',
      'locations.0.city REQUIRED',
      'locations.0.county REQUIRED',
      'locations.0.postcode MATCHES',
    ]);
  });
});
