import { type Family, aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly allowedActions: readonly string[];
}

describe('the page of a plan', () => {
  let portal: PortalWorld;
  let family: Family;
  let visitor: Visitor;
  let step: Step;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
    step = (await steps('education')).find(({ allowedActions }) => allowedActions.includes('acceptance'))!;
  });
  beforeEach(async () => {
    visitor = await portal.signedIn('coordinator');
  });
  afterAll(() => portal.stop());

  const plans = (account: string) => portal.world.as(account, 'transition-plans');
  const steps = async (account: string): Promise<readonly Step[]> =>
    (await (await plans(account)).get(`/v1/plans/${family.planId}`)).body.milestones;
  const at = (rest = '') => `/plans/${family.planId}${rest}`;

  it('shows whose it is, its steps, and who has answered', async () => {
    await visitor.open(at());
    expect(visitor.words).toMatch(/The plan of Jamie Meadows .* Steps .* Who said yes and who said no/);
    expect(visitor.seen.html).toContain('<title>A plan – Onward</title>');
  });

  it.each(['coordinator', 'education', 'health'])('offers %s on each step what the service allows', async (account) => {
    const reader = await portal.signedIn(account);
    await reader.open(at());
    const allowed = (await steps(account)).filter(({ allowedActions }) => allowedActions.includes('acceptance'));
    expect(reader.seen.html.match(/\/acceptance"/g) ?? []).toHaveLength(allowed.length);
    const [first] = await steps(account);
    await reader.open(at(`/steps/${first!.id}`));
    const offered = [...reader.seen.html.matchAll(/role="button"[^>]*href="[^"]*\/([\w-]+)"/g)].map(([, verb]) => verb);
    const expected = first!.allowedActions.map((action) => (action === 'change' ? 'target' : action));
    expect(offered.toSorted()).toEqual(expected.toSorted());
  });

  it('lets an agency hand a step back with a reason, and keeps the words until there is one', async () => {
    const agency = await portal.signedIn('education');
    await agency.open(at(`/steps/${step.id}/hand-back`));
    await agency.send('Hand it back', { words: 'The college leads this' });
    expect([agency.seen.status, agency.words]).toEqual([422, expect.stringContaining('Choose why')]);
    await agency.send('Hand it back', { reason: 'wrong-team' });
    expect(agency.words).toMatch(/It is for another team \(Education\) The college leads this/);
  });

  it('lets a coordinator give it to an agency, and the agency accept it with one click that counts once', async () => {
    await visitor.open(at(`/steps/${step.id}/assignment`));
    await visitor.send('Give it to the agency', { ownerAgency: 'education' });
    const agency = await portal.signedIn('education');
    await agency.open(at());
    const { action, fields } = agency.form(new RegExp(`^Accept ${step.title}`));
    await agency.post(action, fields);
    await agency.post(action, fields);
    expect([agency.seen.status, agency.words]).toEqual([200, expect.stringContaining(step.title)]);
    expect(agency.words).toContain('Accepted');
  });

  it('shows both days where two people move the day to aim for, and lets the second choose', async () => {
    const other = await portal.signedIn('education');
    await Promise.all([visitor.open(at(`/steps/${step.id}/target`)), other.open(at(`/steps/${step.id}/target`))]);
    await other.send('Save the day', { 'targetOn-day': '3', 'targetOn-month': '1', 'targetOn-year': '2025' });
    const mine = { 'targetOn-day': '7', 'targetOn-month': '1', 'targetOn-year': '2025' };
    await visitor.send('Save the day', mine);
    expect(visitor.seen.status).toBe(409);
    expect(visitor.words).toMatch(/What it says now 3 January 2025 What you wrote 7 January 2025/);
    await visitor.send('Use mine');
    expect(visitor.words).toContain('The day we aim for 7 January 2025');
  });

  it('lets a coordinator take a request for help, and say how it ended', async () => {
    await (await plans('young-person')).post('/v1/me/help-requests', { about: 'meeting', words: 'Who comes?' });
    await visitor.open(at());
    expect(visitor.words).toMatch(/With a meeting Who comes\?/);
    await visitor.send('I will help');
    await visitor.open(/href="([^"]*outcome)"/.exec(visitor.seen.html)![1]!);
    await visitor.send('Record how it ended', { outcome: 'helped' });
    await visitor.open(at());
    expect(visitor.words).not.toContain('Who comes?');
  });

  it('shows what the family wrote, and takes a reply', async () => {
    await (await plans('carer')).post(`/v1/plans/${family.planId}/comments`, { words: 'We worry about the bus.' });
    await visitor.open(at());
    await visitor.open(/href="([^"]*\/reply)"/.exec(visitor.seen.html)![1]!);
    await visitor.send('Send the reply', { words: 'A trainer comes in June.' });
    expect(visitor.words).toMatch(/We worry about the bus\..* A trainer comes in June\./);
  });

  it('says what changed since people were asked', async () => {
    await visitor.open(at('/changes'));
    expect(visitor.words).toMatch(/Nobody was asked|Since version/);
  });

  it('is closed to those who may not see it, and does not say that it is there', async () => {
    const other = await portal.signedIn('suffolk-coordinator');
    await other.open(at());
    expect([other.seen.status, other.words]).toEqual([404, expect.stringContaining('You cannot see this page')]);
  });
});
