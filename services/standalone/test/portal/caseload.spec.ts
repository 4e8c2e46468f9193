import { eventually } from '#libs/testing';
import { type Family, aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('the caseload', () => {
  let portal: PortalWorld;
  let family: Family;
  let visitor: Visitor;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
    const register = await portal.world.as('coordinator', 'young-people');
    const noor = { givenName: 'Noor', familyName: 'Hale', dateOfBirth: '2010-11-02' };
    const { body } = await register.post('/v1/young-people', noor).expect(201);
    const facts = { hasEhcPlan: { value: true, source: 'education' } };
    await register.patch(`/v1/young-people/${body.id}/circumstances`, { facts }, 1).expect(200);
    const plans = await portal.world.as('coordinator', 'transition-plans');
    await eventually('both plans', async () => (await plans.get('/v1/caseload')).body.items.length === 2);
    await portal.signedIn('coordinator-2');
  });
  beforeEach(async () => {
    visitor = await portal.signedIn('coordinator');
    await visitor.open('/caseload');
  });
  afterAll(() => portal.stop());

  const workerOf = async (id: string) =>
    (await (await portal.world.as('coordinator', 'young-people')).get(`/v1/young-people/${id}`)).body.namedWorker
      ?.subject as string | undefined;
  const ids = () => [...visitor.seen.html.matchAll(/name="person" value="([^"]+)"/g)].map(([, id]) => id!);

  it('lists who has a plan, and shows only some where that is chosen', async () => {
    expect(visitor.words).toMatch(/Jamie Meadows/);
    expect(visitor.words).toMatch(/Noor Hale/);
    await visitor.open('/caseload?worker=mine');
    expect(visitor.words).toContain('Jamie Meadows');
    expect(visitor.words).not.toContain('Noor Hale');
    await visitor.open('/caseload?year=9');
    expect(visitor.words).toContain('Noor Hale');
    expect(visitor.words).not.toContain('Jamie Meadows');
  });

  it('says that nobody was chosen', async () => {
    await visitor.send('Give to a worker');
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose somebody first')]);
  });

  it('gives several people to a worker after a check, once, and says what came of it', async () => {
    await visitor.send('Give to a worker', { person: ids() });
    expect(visitor.words).toMatch(/Give 2 young people to a worker .*Jamie Meadows/);
    expect(visitor.seen.url).not.toMatch(/Jamie|Noor/);
    await visitor.send('Give 2 young people');
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose the worker')]);
    const { action, fields } = visitor.form('Give 2 young people');
    const check = visitor.seen.url;
    await visitor.send('Give 2 young people', { worker: 'coordinator-2' });
    expect(visitor.words).toMatch(/2 young people now have \S+.* as their worker/);
    expect(await workerOf(family.youngPersonId)).toBe('coordinator-2');
    await visitor.post(action, [...fields, ['worker', 'coordinator']]);
    expect(visitor.seen.url).toMatch(/\/result$/);
    await visitor.open(check);
    expect(visitor.seen.url).toMatch(/\/result$/);
    expect(await workerOf(family.youngPersonId)).toBe('coordinator-2');
  });

  it('keeps what was chosen for the person who chose', async () => {
    await visitor.send('Give to a worker', { person: ids() });
    const other = await portal.signedIn('coordinator-2');
    await other.open(visitor.seen.url);
    expect(other.seen.status).toBe(404);
  });

  it('offers no sharing out to those who cannot do it', async () => {
    const practitioner = await portal.signedIn('education');
    await practitioner.open('/caseload');
    expect(practitioner.seen.status).toBe(200);
    expect(practitioner.seen.html).not.toContain('name="person"');
  });

  it('says that it cannot be shown while its service is away', async () => {
    portal.goesAway('transition-plans');
    await visitor.open('/caseload');
    portal.comesBack('transition-plans');
    expect([visitor.seen.status, visitor.words]).toEqual([200, expect.stringContaining('We cannot show this now.')]);
  });

  describe('and the search for a person', () => {
    it('finds a person by name, with no name in the address', async () => {
      await visitor.open('/people');
      await visitor.send('Search');
      expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Write a name')]);
      await visitor.send('Search', { name: 'medows jamie' });
      expect(visitor.words).toContain('Jamie Meadows');
      expect(visitor.seen.url).toMatch(/\/people\/search\/[\da-f-]{36}$/);
      expect(visitor.seen.html).toContain('<title>Find a person – Onward</title>');
    });

    it('says that nobody was found, and what to do', async () => {
      await visitor.open('/people');
      await visitor.send('Search', { name: 'Zzyzx' });
      expect(visitor.words).toContain('We found nobody with this name whom you may see.');
    });
  });
});
