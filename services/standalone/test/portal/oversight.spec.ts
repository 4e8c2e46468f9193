import { aDirectory, somebody } from './an-organisation.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('a leader’s pages in the portal', () => {
  let portal: PortalWorld;
  let person: { id: string; planId: string; familyName: string };
  let leader: Visitor;

  beforeAll(async () => {
    portal = await PortalWorld.start();
    await aDirectory(portal);
    person = await somebody(portal);
    const coordinator = await portal.world.as('coordinator', 'transition-plans');
    for (const ownerAgency of ['education', 'education', 'health'])
      await coordinator
        .post(`/v1/plans/${person.planId}/steps`, { title: 'Visit the college', ownerAgency, dueOn: '2025-01-17' })
        .expect(201);
    portal.world.today('2025-01-20');
    leader = await portal.signedIn('leader');
  });
  afterAll(() => portal?.stop());

  it('say who is late, with numbers that sum to the headline and are the same in the file', async () => {
    await leader.open('/oversight');
    const [, count, total] = /Most late steps are with Education: (\d+) of (\d+)/.exec(leader.words) ?? [];
    expect(Number(count)).toBeGreaterThan(1);
    const chart = /<figure[\s\S]*?<\/figure>/.exec(leader.seen.html)![0];
    const rows = [...chart.matchAll(/<th scope="row">([^<]*)<\/th><td class="app-number"[^>]*>(\d+)/g)].map(
      ([, agency, late]) => `${agency},${late}`,
    );
    expect(rows.reduce((sum, row) => sum + Number(row.split(',')[1]), 0)).toBe(Number(total));
    await leader.open('/oversight/late.csv');
    expect(leader.seen.html.replace('\uFEFF', '').trim().split('\r\n').slice(1)).toEqual(rows);
    expect(leader.seen.headers.get('content-disposition')).toContain('late.csv');
  });

  it('show no name, no style and nothing that loads from elsewhere', async () => {
    await leader.open('/oversight');
    expect(leader.seen.html).not.toContain(person.familyName);
    expect(leader.seen.html).not.toMatch(/\sstyle=|<style/);
    await leader.open('/oversight?agency=health');
  });

  it('open a record with a reason, which the information governance lead reads', async () => {
    await leader.open(`/drill-downs/new/${person.id}`);
    await leader.send('Open the record', { reason: 'Curious.' });
    expect([leader.seen.status, leader.words]).toEqual([422, expect.stringContaining('Write at least 20 characters')]);
    await leader.send('Open the record', { reason: 'A complaint names this review as late.' });
    expect(leader.words).toContain('The record is open to you today');
    const governance = await portal.signedIn('governance');
    await governance.open('/drill-downs');
    expect(governance.words).toContain('A complaint names this review as late.');
  });

  it('count unmet needs, and hide the small numbers', async () => {
    await leader.open('/unmet-needs');
    expect(leader.words).toContain('Fewer than 5 needs were not met in 2025');
    await leader.open('/unmet-needs/counts.csv?year=2025');
    expect(leader.seen.status).toBe(200);
  });

  it('show what they can while a service is away, and are not for services that are asked', async () => {
    portal.goesAway('transition-plans');
    await leader.open('/oversight');
    expect([leader.seen.status, leader.words]).toEqual([200, expect.stringContaining('Try again in a few minutes.')]);
    portal.comesBack('transition-plans');
    const provider = await portal.signedIn('provider');
    await provider.open('/oversight');
    expect(provider.seen.status).toBe(403);
  });
});
