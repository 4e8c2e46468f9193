import { type Directory, aDirectory } from './an-organisation.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('the services of an organisation in the portal', () => {
  let portal: PortalWorld;
  let directory: Directory;
  let provider: Visitor;

  beforeAll(async () => {
    portal = await PortalWorld.start();
    directory = await aDirectory(portal);
    provider = await portal.signedIn('provider');
  });
  afterAll(() => portal?.stop());

  const service = async () => {
    const caller = await portal.world.as('provider', 'referrals');
    return (await caller.get(`/v1/services/${directory.support}`)).body;
  };

  it('are its own, with what it says of its places', async () => {
    await provider.open('/our-services');
    expect(provider.words).toContain('Supported living Takes people');
    expect(provider.words).not.toContain('Internships');
    await provider.open(`/our-services/${directory.internships}/places`);
    expect(provider.seen.status).toBe(404);
  });

  it('say how long the waiting list is, and that a service is closed only until a day', async () => {
    await provider.open(`/our-services/${directory.support}/places`);
    await provider.send('Save the places', { status: 'waiting-list', waitingListLength: 'six' });
    expect(provider.seen.status).toBe(422);
    expect(provider.words).toContain('How many people wait?:');
    await provider.send('Save the places', { waitingListLength: '6', waitingListWeeks: '1' });
    expect(provider.words).toContain('Waiting list 6 people wait about 1 week');
    await provider.open(`/our-services/${directory.support}/places`);
    const until = { 'closedUntil-day': '3', 'closedUntil-month': '5', 'closedUntil-year': '2025' };
    await provider.send('Save the places', { status: 'closed', ...until });
    expect(provider.words).toContain('Closed until 3 May 2025');
    expect((await service()).capacity).toMatchObject({ status: 'closed', waitingListLength: null });
  });

  it('show both versions when somebody else said something meanwhile', async () => {
    await provider.open(`/our-services/${directory.support}/places`);
    const { version } = await service();
    const administrator = await portal.world.as('administrator', 'referrals');
    await administrator.put(`/v1/services/${directory.support}/capacity`, { status: 'accepting' }, version).expect(200);
    await provider.send('Save the places', { status: 'additional-assessment-required' });
    expect(provider.seen.status).toBe(409);
    expect(provider.words).toContain('Takes people');
    expect(provider.words).toContain('Assessment first');
    await provider.send('Use mine');
    expect((await service()).capacity.status).toBe('additional-assessment-required');
  });

  it('are marked as checked today', async () => {
    await provider.open(`/our-services/${directory.support}/record`);
    expect(provider.words).toContain('What it costs We do not know');
    await provider.send('All of this is right today');
    expect(provider.words).toContain('The record is marked as checked today.');
    expect((await service()).assurance).toMatchObject({ on: '2025-01-16' });
  });

  it('cannot be shown while their service does not answer', async () => {
    portal.goesAway('referrals');
    await provider.open('/our-services');
    expect([provider.seen.status, provider.words]).toEqual([
      200,
      expect.stringContaining('Try again in a few minutes.'),
    ]);
    portal.comesBack('referrals');
  });
});
