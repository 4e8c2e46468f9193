import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('access to records in the portal', () => {
  let portal: PortalWorld;
  let nurse: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    portal = await PortalWorld.start({ earnedInvolvement: true });
    const caller = await portal.world.as('coordinator', 'young-people');
    await caller
      .post('/v1/young-people', { givenName: 'Ada', familyName: 'Canary', dateOfBirth: '2007-05-05' })
      .expect(201);
    [nurse, coordinator] = [await portal.signedIn('health'), await portal.signedIn('coordinator')];
  });
  afterAll(() => portal?.stop());

  const looksUp = async () => {
    await nurse.open('/access/look-up');
    const day = { 'dateOfBirth-day': '5', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2007' };
    await nurse.send('Look up', { name: 'Ada Canary', ...day });
  };
  const linkOf = (visitor: Visitor, part: string) =>
    new RegExp(`href="([^"]*${part}[^"]*)"`).exec(visitor.seen.html)![1]!;

  it('is asked for after a look-up, which shows no more than that needs', async () => {
    await looksUp();
    expect(nurse.words).toMatch(/A\. C\. , 2007/);
    expect(nurse.words).not.toContain('Canary');
    expect(nurse.seen.url).not.toMatch(/Ada|Canary|2007/);
    await nurse.open(linkOf(nurse, '/access/ask/'));
    await nurse.send('Ask for access');
    expect([nurse.seen.status, nurse.words]).toEqual([422, expect.stringContaining('Say why you need the record')]);
    await nurse.send('Ask for access', { reason: 'She moves to the adult clinic in May.' });
    expect(nurse.words).toContain('Waits for an answer');
  });

  it('is given by a coordinator, and ended', async () => {
    await coordinator.open('/access');
    await coordinator.open(linkOf(coordinator, '/access/requests/'));
    await coordinator.send('Answer');
    expect(coordinator.words).toContain('Choose your answer');
    await coordinator.send('Answer', { answer: 'grant' });
    expect(coordinator.words).toContain('Granted until 13 February 2025');
    await coordinator.send('End access');
    expect(coordinator.words).toContain('Access has ended.');
  });

  it('in an emergency is taken at once, and checked by somebody else', async () => {
    await looksUp();
    await nurse.open(linkOf(nurse, '/access/emergency/'));
    await nurse.send('Open the record now', { reason: 'Now.' });
    expect(nurse.words).toContain('Choose for how many days');
    await nurse.send('Open the record now', { days: '1', youngPersonTold: 'yes' });
    expect([nurse.seen.status, nurse.words]).toEqual([422, expect.stringContaining('Write at least 30 characters')]);
    await nurse.send('Open the record now', { reason: 'She is in the emergency room and cannot speak.' });
    expect(nurse.seen.url).toContain('/people/');
    const governance = await portal.signedIn('governance');
    await governance.open('/access');
    await governance.open(linkOf(governance, '/access/uses/'));
    await governance.send('Record the check', { justified: 'yes' });
    expect(governance.words).toContain('Say why');
    await governance.send('Record the check', { words: 'The ward confirmed it.' });
    expect(governance.words).toContain('The check is recorded. Access');
  });

  it('shows what it can while a service is away', async () => {
    portal.goesAway('young-people');
    await coordinator.open('/access');
    expect([coordinator.seen.status, coordinator.words]).toEqual([200, expect.stringContaining('Nothing is lost.')]);
    portal.comesBack('young-people');
  });
});
