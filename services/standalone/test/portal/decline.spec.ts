import { ACCOUNTS } from '#libs/testing';
import { type Arrived, type Directory, SAM, aDirectory, aReferral } from './an-organisation.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('declining in the portal', () => {
  let portal: PortalWorld;
  let directory: Directory;
  let visitor: Visitor;

  beforeAll(async () => {
    portal = await PortalWorld.start({ accounts: [...ACCOUNTS, SAM] });
    directory = await aDirectory(portal);
  });
  afterAll(() => portal?.stop());

  const opened = async (serviceId: string, account: string): Promise<Arrived> => {
    const referral = await aReferral(portal, serviceId);
    visitor = await portal.signedIn(account);
    await visitor.open(`/referrals/${referral.id}`);
    await visitor.send('Open the referral');
    return referral;
  };
  const at = () => new URL(visitor.seen.url).pathname.split('/').at(-1);

  it('as a service that no agency runs asks for a reason and words', async () => {
    const { id } = await opened(directory.internships, 'other-provider');
    await visitor.open(`/referrals/${id}/decline`);
    await visitor.send('Decline the referral', { reason: 'no-capacity' });
    expect(visitor.seen.status).toBe(422);
    expect(visitor.words).toContain('Explain why, so that the young person can act on it');
    await visitor.send('Decline the referral', { rationale: 'Ask again in May.' });
    expect(visitor.words).toContain('You declined the referral.');
  });

  describe('as a statutory service', () => {
    let referral: Arrived;
    beforeAll(async () => {
      referral = await opened(directory.support, 'provider');
    });

    it('is a page for each part of a lawful refusal, then the letter, then the decision', async () => {
      await visitor.open(`/referrals/${referral.id}/decline`);
      expect(visitor.words).toContain('Supported living is a statutory service.');
      await visitor.send('Begin');
      await visitor.send('Continue');
      expect([visitor.seen.status, visitor.words]).toEqual([
        422,
        expect.stringContaining('Choose which rule you applied'),
      ]);
      for (const [part, answers] of PAGES) {
        expect(at()).toBe(part);
        await visitor.send('Continue', answers);
      }
      expect(at()).toBe('letter');
      for (const words of LETTER) expect(visitor.words).toContain(words);
      const { body } = await (await portal.world.as('provider', 'referrals')).get(`/v1/referrals/${referral.id}`);
      expect(body.status).toBe('opened');
    });

    it('leads back to the part that is missing, and loses nothing', async () => {
      await visitor.send(/^Decline, and make/);
      expect(visitor.seen.status).toBe(422);
      expect(visitor.words).toContain('Write what they can do in the meantime: the law asks for it here');
      expect(visitor.seen.html).toMatch(/href="[^"]*\/decline\/[^"]*\/advice"/);
      await visitor.open(visitor.seen.url.replace(/letter$/, 'advice'));
      await visitor.send('Continue', { 'refusal.advice': 'Ask the college about travel training.' });
      expect(at()).toBe('letter');
    });

    it('keeps two tabs apart, and nobody else reads a draft', async () => {
      const [letter, first] = [visitor.seen.url, visitor.seen.url.split('/').at(-2)];
      await visitor.open(`/referrals/${referral.id}/decline`);
      await visitor.send('Begin');
      expect(visitor.seen.url).not.toContain(first);
      const other = await portal.signedIn('other-provider');
      await other.open(letter);
      expect(other.seen.status).toBe(404);
      const [row] = await portal.world.rows<{ text: string }>(`select string_agg(data, '') as text from portal.draft`);
      expect(row!.text).not.toContain('travel training');
      await visitor.open(letter);
    });

    it('declines once, with every part in the letter', async () => {
      const { action, fields } = visitor.form(/^Decline, and make/);
      await visitor.post(action, fields);
      expect(visitor.words).toContain('You declined the referral.');
      await visitor.post(action, fields);
      expect(visitor.seen.status).toBe(404); // the draft has gone with the sending
      const caller = await portal.world.as('provider', 'referrals');
      const { text } = await caller.get(`/v1/referrals/${referral.id}/refusal/letter.txt`);
      for (const words of [
        'You can do all but one',
        'Needs assessment, Dana Shah',
        'Dana Shah, Team manager',
        'travel training',
      ])
        expect(text).toContain(words);
      const pdf = await visitor.open(`/referrals/${referral.id}/letter.pdf`);
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    });

    it('is looked at again by somebody else, when it is asked for', async () => {
      const coordinator = await portal.signedIn('coordinator');
      await coordinator.open(`/referrals/${referral.id}/reconsideration`);
      await coordinator.send('Ask them to look again', { grounds: 'They did not read the report.' });
      expect(coordinator.words).toContain('They did not read the report.');
      const sam = await portal.signedIn('sam');
      await sam.open('/inbox?list=reconsiderations');
      expect(sam.words).toContain(referral.reference);
      await sam.open(`/referrals/${referral.id}/reconsideration/decision`);
      await sam.send('Record the decision', { outcome: 'overturned', reasons: 'We had not read it.' });
      expect(sam.seen.status).toBe(422);
      await sam.send('Record the decision', { 'decidedBy.name': 'Una Poe', 'decidedBy.role': 'Head of service' });
      expect(sam.words).toContain('The answer was wrong');
      expect(sam.words).toContain('Being assessed');
    });
  });
});

const PAGES: readonly [part: string, answers: Record<string, string | readonly string[]>][] = [
  ['criterion', { 'refusal.criterion': 'national-eligibility' }],
  ['limb', { 'refusal.limb': 'two-outcomes' }],
  ['why', { reason: 'outside-eligibility', rationale: 'You can do all but one of the things in the list.' }],
  ['evidence', { 'refusal.evidence': 'Needs assessment, Dana Shah, 3 January 2025\nA talk with Ada' }],
  ['decider', { 'refusal.decidedBy.name': 'Dana Shah', 'refusal.decidedBy.role': 'Team manager' }],
  ['advice', {}],
  ['challenge', { 'refusal.routes': ['reconsideration', 'complaint'] }],
  [
    'told',
    {
      'refusal.toldHow': 'letter',
      ...{ 'refusal.toldOn-day': '16', 'refusal.toldOn-month': '1', 'refusal.toldOn-year': '2025' },
    },
  ],
  ['review', { 'refusal.reviewOn-day': '16', 'refusal.reviewOn-month': '7', 'refusal.reviewOn-year': '2025' }],
];

const LETTER = [
  'The national rules for care and support',
  'fewer than two things in daily life',
  'You can do all but one of the things in the list.',
  'A talk with Ada',
  'Dana Shah',
  'Make a complaint',
  'In a letter',
  '16 July 2025',
];
