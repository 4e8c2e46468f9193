import { type Directory, aDirectory, comesTo, somebody } from './an-organisation.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('referring to a service in the portal', () => {
  let portal: PortalWorld;
  let directory: Directory;
  let person: { id: string; planId: string; familyName: string };
  let visitor: Visitor;

  beforeAll(async () => {
    portal = await PortalWorld.start();
    directory = await aDirectory(portal);
    person = await somebody(portal);
    visitor = await portal.signedIn('coordinator');
  });
  afterAll(() => portal?.stop());

  const at = () => new URL(visitor.seen.url).pathname.split('/').at(-1);
  const NEED = {
    outcomeArea: 'independent-living',
    need: 'A flat near the bus.',
    urgency: 'soon',
    risk: 'Runs into roads.',
  };
  const referrals = async () => {
    const caller = await portal.world.as('coordinator', 'referrals');
    return (await caller.get(`/v1/referrals?youngPersonId=${person.id}`)).body.items as {
      id: string;
      status: string;
    }[];
  };

  it('asks for one thing after another, and sends nothing before the check', async () => {
    await visitor.open(`/plans/${person.planId}/refer`);
    await visitor.send('Continue', { need: 'A flat.' });
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose how soon')]);
    expect(visitor.form('Continue').fields).toContainEqual(['need', 'A flat.']);
    await visitor.send('Continue', NEED);
    expect([at(), visitor.words]).toEqual(['service', expect.stringContaining('Supported living, Harbour Living')]);
    expect(visitor.words).not.toContain('Internships');
    await visitor.send('Continue', { serviceId: directory.support });
    expect([at(), visitor.words]).toEqual(['told', expect.stringContaining('What will Harbour Living be told?')]);
    await visitor.send('Continue', { groups: ['contact'] });
    expect([at(), visitor.words]).toEqual([
      'basis',
      expect.stringContaining('The consent does not cover: How to reach them'),
    ]);
    await visitor.send('Continue', { basis: 'consent' });
    expect(at()).toBe('check');
    expect(visitor.words).toContain(person.familyName);
    expect(visitor.words).toContain('Autistic spectrum disorder');
    expect(await referrals()).toEqual([]);
  });

  it('goes back to what was told, and sends once exactly what the check showed', async () => {
    const check = visitor.seen.url;
    await visitor.open(check.replace(/check$/, 'told'));
    await visitor.send('Continue', { groups: null });
    expect(at()).toBe('check');
    const { action, fields } = visitor.form('Send the referral to Harbour Living');
    const shown = groupsIn(visitor);
    await visitor.post(action, fields);
    expect(visitor.words).toContain('The referral is being sent.');
    await visitor.post(action, fields);
    expect(visitor.seen.status).toBe(404); // the draft has gone with the sending
    const [referral, ...others] = await referrals();
    expect(others).toEqual([]);
    await comesTo(await portal.world.as('coordinator', 'referrals'), referral!.id, 'sent');
    const provider = await portal.signedIn('provider');
    await provider.open(`/referrals/${referral!.id}`);
    expect(groupsIn(provider)).toEqual(shown);
    expect(provider.words).not.toContain('Runs into roads.');
  });

  it('may rest on a law, with the reason and who answers for it', async () => {
    await visitor.open(`/plans/${person.planId}/refer`);
    await visitor.send('Continue', NEED);
    await visitor.send('Continue', { serviceId: directory.support });
    await visitor.send('Continue', { groups: ['risk'] });
    await visitor.send('Continue', { basis: 'law' });
    expect(at()).toBe('law');
    await visitor.send('Continue', {
      ...{ lawfulBasis: 'safeguarding-adult', reason: 'They are hurt at home now.', youngPersonTold: 'no' },
    });
    await visitor.send('Send the referral to Harbour Living');
    expect(visitor.seen.status).toBe(422);
    await visitor.open(visitor.seen.url.replace(/check$/, 'law'));
    await visitor.send('Continue', { whyNotTold: 'It would put them in danger.' });
    await visitor.send('Send the referral to Harbour Living');
    expect(visitor.words).toContain('The referral is being sent.');
  });

  it('records that nothing fits', async () => {
    await visitor.open(`/plans/${person.planId}/nothing-fits`);
    expect(visitor.form('Record that nothing fits').fields).toContainEqual(['need', 'ASD']);
    await visitor.send('Record that nothing fits');
    expect(visitor.words).toContain('Choose what it is about');
    await visitor.send('Record that nothing fits', { outcomeArea: 'community', sought: ['short-wait', 'transport'] });
    expect(visitor.words).toContain('It is recorded.');
  });

  it('is for staff who may read the plan', async () => {
    const provider = await portal.signedIn('provider');
    await provider.open(`/plans/${person.planId}/refer`);
    expect(provider.seen.status).toBe(403);
    const elsewhere = await portal.signedIn('suffolk-coordinator');
    await elsewhere.open(`/plans/${person.planId}/refer`);
    expect(elsewhere.seen.status).toBe(404);
  });
});

/** The cards of what is told, value by value. */
const groupsIn = ({ seen }: Visitor) =>
  [
    ...seen.html.matchAll(
      /<dt class="govuk-summary-list__key">([^<]*)<\/dt>\s*<dd class="govuk-summary-list__value">\s*(?:<span[^>]*>)?([^<]*)/g,
    ),
  ]
    .map(([, key, value]) => `${key}: ${value!.trim()}`)
    .filter((line) => /^(First|Last|Likes|Date of birth|Special)/.test(line))
    .toSorted()
    .filter((line, index, all) => line !== all[index - 1]);
