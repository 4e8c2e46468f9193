import { newId } from '#libs/kernel';
import { HARBOUR, MEADOW } from '#libs/testing';
import { Place } from '../../../test/fixture.js';

let place: Place;

beforeAll(async () => {
  place = await Place.open();
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const problems = (body: { code: string; errors?: { field: string; code: string }[] }) => [
  body.code,
  ...(body.errors ?? []).map((e) => `${e.field} ${e.code}`),
];

describe('organisations', () => {
  it('are added with an id of one’s own, or without, and listed by name', async () => {
    const { body, headers } = await by('administrator')
      .post('/v1/organisations', { name: 'Anchor Skills', description: 'Trains for work.' })
      .expect(201);
    expect(body).toMatchObject({ name: 'Anchor Skills', version: 1, allowedActions: ['change'] });
    expect(headers['location']).toBe(`/v1/organisations/${body.id}`);
    const names: string[] = [];
    let next: string | null = '/v1/organisations?limit=2';
    while (next) {
      const page: { body: { items: { name: string }[] }; headers: Record<string, string> } = await by('young-person')
        .get(next)
        .expect(200);
      names.push(...page.body.items.map((o) => o.name));
      next = /<(.*)>/.exec(page.headers['link'] ?? '')?.[1] ?? null;
    }
    expect(names).toEqual(['Anchor Skills', 'Harbour Work', 'Meadow Living']);
    expect((await by('provider').get(`/v1/organisations/${HARBOUR}`).expect(200)).body).toEqual({
      id: HARBOUR,
      name: 'Harbour Work',
      description: null,
      version: 1,
      allowedActions: [],
    });
  });

  it('are there once, by id and by name, and every area has its own', async () => {
    for (const body of [{ id: HARBOUR, name: 'Another' }, { name: 'harbour WORK' }]) {
      const refused = await by('administrator').post('/v1/organisations', body).expect(409);
      expect(refused.body.code).toBe('ORGANISATION_EXISTS');
    }
    await by('suffolk-coordinator').get(`/v1/organisations/${HARBOUR}`).expect(404);
    await by('coordinator').post('/v1/organisations', { name: 'Mine' }).expect(403);
    const { body } = await by('administrator').post('/v1/organisations', { id: 'harbour', name: '' }).expect(400);
    expect(problems(body)).toEqual(['INVALID', 'id NOT_AN_ID', 'name REQUIRED']);
  });

  it('are changed by whoever saw the latest version', async () => {
    const path = `/v1/organisations/${MEADOW}`;
    const { body } = await by('administrator').patch(path, { description: 'Homes.' }, 1).expect(200);
    expect(body).toMatchObject({ name: 'Meadow Living', description: 'Homes.', version: 2 });
    await by('administrator').patch(path, { description: null }, 1).expect(412);
    const taken = await by('administrator').patch(path, { name: 'Harbour Work' }, 2).expect(409);
    expect(taken.body.code).toBe('ORGANISATION_EXISTS');
    await by('administrator').patch(`/v1/organisations/${newId()}`, {}, 1).expect(404);
  });
});

describe('services', () => {
  it('are found by outcome area, age, capacity and status', async () => {
    const make = async (name: string, more: object) => (await place.aService({ name, ...more }, MEADOW)).id;
    const names = async (query: string) => {
      const { body } = await by('carer').get(`/v1/services?outcomeArea=health&${query}`).expect(200);
      return body.items.map((s: { name: string }) => s.name);
    };
    const health = { outcomeArea: 'health' };
    await make('A under 18', { ...health, maximumAge: 17 });
    await make('B 18 to 25', { ...health, minimumAge: 18, maximumAge: 25, agency: 'adult-social-care' });
    await make('C any age', { ...health, capacity: { status: 'waiting-list', waitingListLength: 3 } });
    await make('D resting', { ...health, status: 'temporarily-closed', minimumAge: 14 });
    await make('E gone', { ...health, status: 'defunct' });
    expect(await names('')).toEqual(['A under 18', 'B 18 to 25', 'C any age', 'D resting']);
    expect(await names('age=17')).toEqual(['A under 18', 'C any age', 'D resting']);
    expect(await names('age=18')).toEqual(['B 18 to 25', 'C any age', 'D resting']);
    expect(await names('age=26')).toEqual(['C any age', 'D resting']);
    expect(await names('capacity=waiting-list')).toEqual(['C any age']);
    expect(await names('status=defunct')).toEqual(['E gone']);
    const page = await by('carer').get('/v1/services?outcomeArea=health&age=18&limit=2').expect(200);
    expect(await names(`age=18&after=${page.body.next}`)).toEqual(['D resting']);
    const { body } = await by('carer').get('/v1/services?age=old&outcomeArea=sport&capacity=some').expect(400);
    expect(problems(body)).toEqual(
      expect.arrayContaining(['INVALID', 'outcomeArea NOT_IN_LIST', 'capacity NOT_IN_LIST']),
    );
  });

  it('say what they are, and what the reader may do with them', async () => {
    const { id } = await place.aService({ name: 'Job club', minimumAge: 16, agency: 'adult-social-care' });
    const seen = async (account: string) => (await by(account).get(`/v1/services/${id}`).expect(200)).body;
    expect(await seen('young-person')).toEqual({
      id,
      organisationId: HARBOUR,
      organisationName: 'Harbour Work',
      name: 'Job club',
      description: null,
      outcomeArea: 'employment',
      minimumAge: 16,
      maximumAge: null,
      selfReferral: false,
      status: 'active',
      agency: 'adult-social-care',
      capacity: {
        status: 'accepting',
        waitingListLength: null,
        waitingListWeeks: null,
        closedUntil: null,
        assuredOn: '2025-01-16',
        stale: false,
      },
      outcomeAreas: ['employment'],
      url: null,
      email: null,
      phones: [],
      locations: [],
      schedules: [],
      languages: [],
      eligibility: null,
      needs: [],
      serviceAreas: [],
      fees: null,
      alert: null,
      closure: null,
      assurance: { on: '2025-01-16', by: 'administrator (test)' },
      source: null,
      openNow: null,
      distanceKm: null,
      version: 1,
      allowedActions: [],
    });
    expect((await seen('provider')).allowedActions).toEqual(['capacity', 'assurance']);
    expect((await seen('other-provider')).allowedActions).toEqual([]);
    expect((await seen('administrator')).allowedActions).toEqual(['change', 'capacity', 'assurance']);
  });

  it('are changed by whoever saw the latest version', async () => {
    const { id } = await place.aService({ minimumAge: 16, maximumAge: 25, description: 'old' });
    const path = `/v1/services/${id}`;
    const { body } = await by('administrator').patch(path, { maximumAge: null, status: 'inactive' }, 1).expect(200);
    expect(body).toMatchObject({
      minimumAge: 16,
      maximumAge: null,
      status: 'inactive',
      description: 'old',
      version: 2,
    });
    await by('administrator').patch(path, { name: 'x' }, 1).expect(412);
    await by('administrator').patch(path, { name: 'x' }).expect(428);
    await by('provider').patch(path, { name: 'x' }, 2).expect(403);
    const crossed = await by('administrator').patch(path, { maximumAge: 15 }, 2).expect(422);
    expect(problems(crossed.body)).toEqual(['AGE_BOUNDS_CROSSED', 'minimumAge TOO_LARGE']);
    await by('administrator').patch(`/v1/services/${newId()}`, { name: 'x' }, 1).expect(404);
  });

  it('are refused where they contradict themselves or name no organisation', async () => {
    const post = async (more: object) => {
      const service = { organisationId: HARBOUR, name: 'x', outcomeArea: 'health', capacity: { status: 'accepting' } };
      const { status, body } = await by('administrator').post('/v1/services', { ...service, ...more });
      return [status, ...problems(body)];
    };
    expect(await post({ organisationId: newId() })).toEqual([422, 'UNKNOWN_ORGANISATION']);
    expect(await post({ minimumAge: 25, maximumAge: 18 })).toEqual([422, 'AGE_BOUNDS_CROSSED', 'minimumAge TOO_LARGE']);
    expect(await post({ capacity: undefined })).toEqual([400, 'INVALID', 'capacity REQUIRED']);
    expect(await post({ capacity: { status: 'full' } })).toEqual([400, 'INVALID', 'capacity.status NOT_IN_LIST']);
    expect(await post({ capacity: { status: 'accepting', waitingListLength: 2, closedUntil: '2025-01-15' } })).toEqual([
      422,
      'CAPACITY_INCONSISTENT',
      'waitingListLength NOT_WITH_STATUS',
      'closedUntil NOT_WITH_STATUS',
      'closedUntil IN_THE_PAST',
    ]);
  });

  it('have their capacity stated by their own organisation, as of today', async () => {
    const { id } = await place.aService();
    const path = `/v1/services/${id}/capacity`;
    place.world.today('2025-02-03');
    const closed = await by('provider').put(path, { status: 'closed', closedUntil: '2025-02-28' }, 1).expect(200);
    expect(closed.body).toMatchObject({
      version: 2,
      capacity: { status: 'closed', closedUntil: '2025-02-28', waitingListLength: null, assuredOn: '2025-02-03' },
    });
    await by('provider').put(path, { status: 'accepting' }, 1).expect(412);
    await by('other-provider').put(path, { status: 'accepting' }, 2).expect(404);
    await by('suffolk-provider').put(path, { status: 'accepting' }, 2).expect(404);
    await by('coordinator').put(path, { status: 'accepting' }, 2).expect(403);
    const open = await by('administrator').put(path, { status: 'accepting' }, 2).expect(200);
    expect(open.body.capacity).toMatchObject({ status: 'accepting', closedUntil: null });
    place.world.today('2025-01-16');
  });
});
