import { type Family, aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';

describe('the page of today', () => {
  let portal: PortalWorld;
  let family: Family;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
  });
  afterAll(() => portal.stop());

  it('is where staff begin, and shows what is asked of them with a way to it', async () => {
    const own = await portal.world.as('young-person', 'transition-plans');
    await own.post('/v1/me/help-requests', { about: 'understand' }).expect(201);
    const visitor = await portal.signedIn('coordinator');
    expect(new URL(visitor.seen.url).pathname).toBe('/today');
    expect(visitor.words).toContain('A young person asked for help');
    expect(visitor.words).toContain('Wants help to understand something');
    expect(visitor.seen.html).toContain(`href="/plans/${family.planId}#help"`);
    await visitor.open('/today/help');
    expect(visitor.words).toMatch(/^Today A young person asked for help .*Jamie Meadows/);
  });

  it('has no names in titles or addresses', async () => {
    const visitor = await portal.signedIn('coordinator');
    expect(visitor.seen.html).toMatch(/<title>Today – Onward<\/title>/);
    expect(visitor.seen.html).not.toMatch(/href="[^"]*(Jamie|Meadows)/i);
  });

  it('shows a practitioner the work of the own agency, without the lists that are not theirs', async () => {
    const visitor = await portal.signedIn('education');
    expect(visitor.seen.status).toBe(200);
    expect(visitor.words).not.toContain('asked for help');
    await visitor.open('/today/help');
    expect(visitor.seen.status).toBe(404);
  });

  it('can be for the people of one worker', async () => {
    const visitor = await portal.signedIn('coordinator-2');
    await visitor.open('/today?whose=mine');
    expect(visitor.words).toContain('Nothing waits for you.');
  });

  it('shows the rest while a service does not answer, and says which part is missing', async () => {
    const visitor = await portal.signedIn('coordinator');
    portal.goesAway('referrals');
    await visitor.open('/today');
    portal.comesBack('referrals');
    expect(visitor.seen.status).toBe(200);
    expect(visitor.words).toContain('A young person asked for help');
    expect(visitor.words).toContain('Referrals without an answer in time We cannot show this now.');
  });

  it('is not for families', async () => {
    const visitor = await portal.signedIn('carer');
    await visitor.open('/today');
    expect(visitor.seen.status).toBe(403);
  });
});
