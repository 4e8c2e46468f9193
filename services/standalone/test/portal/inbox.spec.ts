import { ACCOUNTS, HARBOUR } from '#libs/testing';
import { type Arrived, type Directory, SAM, aDirectory, aReferral } from './an-organisation.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('the referrals of an organisation in the portal', () => {
  let portal: PortalWorld;
  let directory: Directory;
  let provider: Visitor;
  let referral: Arrived;

  beforeAll(async () => {
    portal = await PortalWorld.start({ accounts: [...ACCOUNTS, SAM] });
    directory = await aDirectory(portal);
    referral = await aReferral(portal, directory.support, { urgency: 'urgent' });
    provider = await portal.signedIn('provider');
  });
  afterAll(() => portal?.stop());

  const stateOf = async () => {
    const caller = await portal.world.as('provider', 'referrals');
    return (await caller.get(`/v1/referrals/${referral.id}`)).body;
  };
  const buttonsOf = (html: string) =>
    [...html.matchAll(/<(?:button type="submit"|a) class="govuk-button[^>]*>([\s\S]*?)<\/(?:button|a)>/g)].map(
      ([, says = '']) => says.replace(/<[^>]+>.*/s, '').trim(),
    );

  it('begin with what nobody has taken', async () => {
    await provider.open('/inbox');
    expect(provider.words).toContain(`Ada ${referral.familyName}`);
    expect(provider.words).toContain(referral.reference);
    expect(provider.words).toContain('Urgent');
    expect(provider.seen.html).not.toMatch(/<title>[^<]*Canary/);
    for (const list of ['all', 'late', 'information-requested', 'hand-overs', 'return', 'reconsiderations']) {
      await provider.open(`/inbox?list=${list}`);
      expect([list, provider.seen.status]).toEqual([list, 200]);
    }
    expect(provider.words).toContain('There is nothing in this list.');
  });

  it('are taken by one: the second reads who has it, and since when', async () => {
    const [first, second] = [await portal.signedIn('sam'), await portal.signedIn('provider')];
    await Promise.all([first.open('/inbox'), second.open('/inbox')]);
    await first.send('Take');
    expect(first.words).toContain('You look after this referral now.');
    await second.send('Take');
    expect(second.seen.status).toBe(409);
    expect(second.words).toContain('Sam took this 16 January 2025, 12:00 pm.');
    await second.open('/inbox');
    expect(second.words).toContain('Every referral has somebody who looks after it.');
  });

  it('show what was asked and what was told, and the buttons that the record allows', async () => {
    await provider.open(`/referrals/${referral.id}`);
    expect(provider.words).toContain('A flat near the bus.');
    expect(provider.words).toContain('Autistic spectrum disorder');
    expect(provider.seen.html).not.toMatch(/<title>[^<]*Canary/);
    expect((await stateOf()).allowedActions).toEqual(['opening']);
    expect(buttonsOf(provider.seen.html)).toContain('Open the referral');
    await provider.send('Open the referral');
    expect(provider.words).toContain('You opened the referral.');
    const { allowedActions } = await stateOf();
    for (const [action, button] of Object.entries(BUTTONS)) {
      expect([action, buttonsOf(provider.seen.html).includes(button)]).toEqual([
        action,
        allowedActions.includes(action),
      ]);
    }
  });

  it('are asked about, and accepted, once however often the form is sent', async () => {
    await provider.open(`/referrals/${referral.id}/information-request`);
    await provider.send('Ask the question');
    expect(provider.seen.status).toBe(422);
    expect(provider.words).toContain('Write what you need to know');
    await provider.send('Ask the question', { question: 'Which town?' });
    expect(provider.words).toContain('No answer yet');
    expect(provider.words).toContain('The clock stands still because an answer is awaited');

    const coordinator = await portal.signedIn('coordinator');
    await coordinator.open('/inbox?list=information-requested');
    expect(coordinator.words).toContain(referral.reference);
    await coordinator.open(`/referrals/${referral.id}/information`);
    expect(coordinator.words).toContain('Which town?');
    await coordinator.send('Send the answer', { answer: 'Cromer.' });
    expect(coordinator.words).toContain('Cromer.');

    await provider.open(`/referrals/${referral.id}/acceptance`);
    const form = provider.form('Accept the referral');
    const fields = filled(form.fields, { rationale: 'We have a room.' });
    await provider.post(form.action, fields);
    expect(provider.words).toContain('You accepted the referral.');
    await provider.post(form.action, fields);
    expect(provider.words).toContain('You accepted the referral.');
    const { history } = await stateOf();
    expect(history.filter(({ action }: { action: string }) => action === 'acceptance')).toHaveLength(1);
  });

  it('go on to a start, with a day that exists', async () => {
    await provider.open(`/referrals/${referral.id}/start-booking`);
    const day = (text: string) => {
      const [year, month, date] = text.split('-');
      return { 'startBookedOn-day': date!, 'startBookedOn-month': month!, 'startBookedOn-year': year! };
    };
    await provider.send('Book the first day', day('2025-02-31'));
    expect(provider.seen.status).toBe(422);
    expect(provider.seen.html).toContain('value="31"');
    await provider.send('Book the first day', day('2025-02-03'));
    expect(provider.words).toContain('3 February 2025');
  });

  it('of another organisation, and of nobody, cannot be seen', async () => {
    const other = await portal.signedIn('other-provider');
    await other.open(`/referrals/${referral.id}`);
    expect(other.seen.status).toBe(404);
    expect(other.words).toContain('You cannot see this page');
    const family = await portal.signedIn('young-person');
    await family.open('/inbox');
    expect(family.seen.status).toBe(403);
  });

  it('say so when their service does not answer, and lose nothing that was typed', async () => {
    await provider.open(`/referrals/${referral.id}/did-not-start`);
    const { action, fields } = provider.form('Say that it will not start');
    const answers = filled(fields, { reason: 'place-lost', rationale: 'The post is gone.' });
    portal.goesAway('referrals');
    await provider.open('/inbox');
    expect(provider.seen.status).toBe(200);
    expect(provider.words).toContain('We cannot show referrals now.');
    await provider.post(action, answers);
    expect(provider.seen.status).toBe(503);
    portal.comesBack('referrals');
    await provider.post(action, answers);
    expect(provider.words).toContain('You said that the support will not start.');
  });

  it('end when consent is taken back: the page is gone at once, and asks what became of it', async () => {
    const gone = await aReferral(portal, directory.support);
    await provider.open(`/referrals/${gone.id}`);
    expect(provider.seen.status).toBe(200);
    const people = await portal.world.as('coordinator', 'young-people');
    const { body } = await people.get(`/v1/young-people/${gone.youngPersonId}/consents`);
    const consent = body.items.find(
      (one: { recipient: { organisationId: string } }) => one.recipient.organisationId === HARBOUR,
    );
    await people
      .post(`/v1/young-people/${gone.youngPersonId}/consents/${consent.id}/withdrawal`, {
        withdrawnBy: 'young-person',
        name: 'Ada',
      })
      .expect(200);
    await portal.world.settled();
    await provider.open(`/referrals/${gone.id}`);
    expect(provider.seen.url).toBe(`${portal.origin}/referrals/${gone.id}/return`);
    expect(provider.words).toContain('took the consent back on 16 January 2025');
    expect(provider.words).not.toContain(gone.familyName);
    await provider.send('Tell them', { outcome: 'kept' });
    expect(provider.words).toContain('Choose why you must keep it');
    await provider.send('Tell them', { outcome: 'deleted' });
    expect(provider.words).toContain('The young person can see what you said.');
    await provider.open(`/referrals/${gone.id}`);
    expect(provider.seen.status).toBe(404);
  });
});

const filled = (fields: [string, string][], answers: Record<string, string>): [string, string][] => [
  ...fields.filter(([name]) => !(name in answers)),
  ...Object.entries(answers),
];

const BUTTONS = {
  acceptance: 'Accept',
  'information-request': 'Ask a question',
  assessment: 'Begin an assessment',
  'waiting-list': 'Put on the waiting list',
  decline: 'Decline',
  start: 'It has started',
  withdrawal: 'Withdraw',
};
