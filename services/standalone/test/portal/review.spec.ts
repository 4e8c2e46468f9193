import { type Family, aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

const on = (field: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year };
};

describe('the pages of a review', () => {
  let portal: PortalWorld;
  let family: Family;
  let visitor: Visitor;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
  });
  beforeEach(async () => {
    visitor = await portal.signedIn('coordinator');
  });
  afterAll(() => portal.stop());

  const today = () => portal.world.clock.today() as string;
  const reviews = async () =>
    (await (await portal.world.as('coordinator', 'transition-plans')).get(`/v1/plans/${family.planId}/reviews`)).body
      .items as { id: string; version: number; clocks: { dueOn: string }[]; allowedActions: string[] }[];
  const at = (rest: string) => `/plans/${family.planId}/reviews/${rest}`;
  const go = async (rest = '') => visitor.open(at(`${(await reviews())[0]!.id}${rest}`));

  it('open a review once it is said what it is for', async () => {
    await visitor.open(at('new'));
    await visitor.send('Open a review', { place: 'The school' });
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('What the meeting is for')]);
    await visitor.send('Open a review', { serves: ['ehc-annual-review'] });
    expect(visitor.words).toContain('Give the last day: we do not know one that the law sets');
    await visitor.send('Open a review', on('dueOn', '2025-04-09'));
    expect(visitor.words).toMatch(/Annual review of the EHC plan .*Day and place/);
    expect(await reviews()).toHaveLength(1);
  });

  it('show each clock of the service, and link only to what can be done', async () => {
    await go();
    const [review] = await reviews();
    for (const { dueOn } of review!.clocks) expect(visitor.seen.html).toContain(`datetime="${dueOn}"`);
    expect(visitor.seen.html).toContain('/place"');
    expect(visitor.seen.html).not.toContain('/report"');
    await go('/report');
    expect(visitor.words).toContain('This cannot be done with the review now.');
  });

  it('show both versions where two people set the day, and let the second choose', async () => {
    const other = await portal.signedIn('coordinator-2');
    await go('/place');
    await other.open(visitor.seen.url);
    await other.send('Save day and place', { ...on('meetingOn', today()), place: 'The college' });
    await visitor.send('Save day and place', { ...on('meetingOn', today()), place: 'The library' });
    expect([visitor.seen.status, visitor.words]).toEqual([409, expect.stringMatching(/The college .* The library/)]);
    await visitor.send('Use mine');
    expect(visitor.words).toContain('The library');
  });

  it('lead from the invitations to the decision', async () => {
    await go('/invitations');
    await visitor.send('Record the invitations', {
      'name-1': 'Dr Ife Ade',
      'kind-1': 'health',
      'name-2': 'Mo Meadows',
      'kind-2': 'parent-carer',
    });
    expect(visitor.words).toMatch(/Dr Ife Ade Health/);
    await visitor.open(`${visitor.seen.url}/advice`);
    const invitee = /type="radio" value="([^"]+)"/.exec(visitor.seen.html)![1]!;
    await visitor.send('Record the advice', { inviteeId: invitee, words: 'Needs a new wheelchair.' });
    expect(visitor.words).toContain('Needs a new wheelchair.');
    await go('/meeting');
    await visitor.send('Record the meeting', { attended: [invitee] });
    await go('/report');
    await visitor.send('Record the report', { words: 'Everybody agreed.' });
    await go('/decision');
    await visitor.send('Record the decision', { words: 'The plan fits.' });
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose what was decided')]);
    await visitor.send('Record the decision', { decision: 'maintain' });
    expect(visitor.words).toMatch(/This review is complete\. .*Keep the plan as it is/);
  });

  it('are read without buttons by an agency that does not run the review', async () => {
    const [review] = await reviews();
    const agency = await portal.signedIn('health');
    await agency.open(at(review!.id));
    expect(agency.seen.status).toBe(200);
    expect(agency.seen.html).not.toMatch(/\/(place|decision|correction)"/);
  });
});
