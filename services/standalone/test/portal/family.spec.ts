import type { Family } from './a-family.js';
import { aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('a young person’s pages', () => {
  let portal: PortalWorld;
  let family: Family;
  let visitor: Visitor;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
  });
  beforeEach(async () => {
    visitor = await portal.signedIn('young-person');
  });
  afterAll(() => portal.stop());

  const plan = async () => (await (await portal.world.as('young-person', 'transition-plans')).get('/v1/me/plan')).body;

  it('show first what happens next, who helps, and how to ask for help', () => {
    expect(visitor.words).toMatch(/^Hello Jamie What happens next /);
    expect(visitor.words).toContain('Casey Coordinator helps you with your plan.');
    expect(visitor.words).toContain('I want help');
  });

  it('take a request for help, and show that it waits', async () => {
    await visitor.open('/help-me');
    await visitor.send('Ask for help');
    expect([visitor.seen.status, visitor.words]).toEqual([
      422,
      expect.stringContaining('Choose what you want help with'),
    ]);
    await visitor.send('Ask for help', { about: 'understand', words: 'What is a review?' });
    expect(new URL(visitor.seen.url).pathname).toBe('/home');
    const { body } = await (await portal.world.as('young-person', 'transition-plans')).get('/v1/me/help-requests');
    expect(body.items).toMatchObject([{ about: 'understand', words: 'What is a review?' }]);
  });

  it('keep what was typed when something is missing', async () => {
    await visitor.open('/my-plan/goals/new');
    await visitor.send('Put it in my plan', { ownWords: 'I want to work with <dogs> & cats' });
    expect(visitor.seen.status).toBe(422);
    expect(visitor.words).toContain('Choose what it is about');
    expect(visitor.form('Put it in my plan').fields).toContainEqual(['ownWords', 'I want to work with <dogs> & cats']);
    expect(visitor.seen.html).toContain('<title>Error: What do you want? – Onward</title>');
  });

  it('put a goal into the plan in the person’s own words, once, however often the form arrives', async () => {
    await visitor.open('/my-plan/goals/new');
    const answers = { ownWords: 'I want to bake bread.\nNot cake.', area: 'employment' };
    const form = visitor.form('Put it in my plan');
    const fields = [...form.fields.filter(([name]) => !(name in answers)), ...Object.entries(answers)];
    await Promise.all([visitor.post(form.action, fields), visitor.post(form.action, fields)]);
    const goals = (await plan()).goals.filter((goal: { title: string }) => goal.title === 'I want to bake bread.');
    expect(goals).toMatchObject([{ ownWords: { words: 'I want to bake bread.\nNot cake.', said: 'You said' } }]);
    await visitor.open('/my-plan');
    expect(visitor.words).toContain('You said I want to bake bread. Not cake.');
  });

  it('take the answer to the version that was read, and ask again when the plan has changed meanwhile', async () => {
    await visitor.open('/my-plan');
    const coordinator = await portal.world.as('coordinator', 'transition-plans');
    await coordinator
      .post(`/v1/plans/${family.planId}/goals`, { area: 'community', title: 'Go swimming', status: 'proposed' })
      .expect(201);
    await visitor.send('Tell them', { answer: 'agree', words: 'I like it' });
    expect(visitor.seen.status).toBe(409);
    expect(visitor.words).toContain('Somebody changed the plan while you read it. Your words are still here.');
    expect(visitor.words).toContain('Go swimming');
    expect((await plan()).answer).toBeNull();
    const { fields } = visitor.form('Tell them');
    expect(fields).toEqual(
      expect.arrayContaining([
        ['answer', 'agree'],
        ['words', 'I like it'],
      ]),
    );
    await visitor.send('Tell them', { answer: 'disagree', words: 'Not swimming' });
    expect(visitor.words).toMatch(/^Thank you Your worker can read this now\./);
    expect((await plan()).answer).toMatchObject({ answer: 'disagree', ownWords: 'Not swimming' });
  });

  it('show who looked in plain words: no role codes and no ids', async () => {
    await (await portal.world.as('coordinator', 'young-people')).get(`/v1/young-people/${family.youngPersonId}`);
    await visitor.open('/who-looked');
    expect(visitor.words).toContain('coordinator (test) (Transition coordinator) ');
    expect(visitor.words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|young-person|transition-plans|undefined|null/);
  });

  it('share only after the exact words were shown, and take it back', async () => {
    await visitor.open('/sharing/new');
    await visitor.send('Show me the words', { organisationId: family.organisationId, purpose: 'referral' });
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose what they may know')]);
    await visitor.send('Show me the words', { groups: ['identity', 'needs'] });
    expect(visitor.words).toContain('Harbour Trust may know this');
    expect(visitor.words).toContain('2007-06-09');
    const consents = async () =>
      (
        await (
          await portal.world.as('young-person', 'young-people')
        ).get(`/v1/young-people/${family.youngPersonId}/consents`)
      ).body.items;
    expect(await consents()).toEqual([]);
    await visitor.send('Yes, share this');
    expect(await consents()).toMatchObject([{ state: 'in-force', groups: ['identity', 'needs'] }]);
    const [consent] = await consents();
    await visitor.open(`/sharing/consents/${consent.id}/take-back`);
    await visitor.send('Yes, take it back', { words: 'I changed my mind' });
    expect(await consents()).toMatchObject([{ state: 'withdrawn', withdrawal: { words: 'I changed my mind' } }]);
    expect(visitor.words).toContain('You have not said yes to anybody.');
  });

  it('show both when two tabs set how to be reached', async () => {
    const other = await portal.signedIn('young-person');
    await visitor.open('/messages');
    await other.open('/messages');
    await other.send('Save', { channel: 'letter' });
    await visitor.send('Save', { channel: 'telephone', format: 'easy-read' });
    expect(visitor.seen.status).toBe(409);
    expect(visitor.words).toContain('Somebody changed this while you were writing');
    await visitor.send('Use mine');
    const { body } = await (await portal.world.as('young-person', 'young-people')).get('/v1/me/preferences');
    expect(body).toMatchObject({ channel: 'telephone', format: 'easy-read' });
  });

  it('show what they can while a service is away', async () => {
    portal.goesAway('transition-plans');
    try {
      await visitor.open('/home');
      expect([visitor.seen.status, visitor.words]).toEqual([
        200,
        expect.stringContaining('We cannot show all of this page now.'),
      ]);
      await visitor.open('/my-plan');
      expect([visitor.seen.status, visitor.words]).toEqual([503, expect.stringContaining('Nothing is lost.')]);
    } finally {
      portal.comesBack('transition-plans');
    }
  });

  describe('after the session has ended while somebody was writing', () => {
    const writeAfterTheEnd = async () => {
      await visitor.open('/my-plan/comment');
      const { action, fields } = visitor.form('Send');
      const written = fields.map(([name, value]): [string, string] => [
        name,
        name === 'words' ? 'I am worried about the bus' : value,
      ]);
      visitor.forget('onward');
      visitor.forgetIssuer();
      return visitor.post(action, written);
    };

    it('keep the words for the same person, who sends them', async () => {
      await writeAfterTheEnd();
      expect(visitor.seen.url).toContain('/oidc/sign-in/');
      expect([...visitor.cookies()].sort()).toEqual(['onward', 'onward-parked']);
      const stored = await portal.world.rows<{ body: string }>('select body from portal.parked');
      expect(JSON.stringify(stored)).not.toContain('bus');
      await visitor.choose('young-person');
      expect(visitor.words).toContain('Your words are still here');
      expect(visitor.words).toContain('I am worried about the bus');
      await visitor.send('Send');
      expect(visitor.words).toContain('Thank you');
      expect(visitor.cookies()).toEqual(['onward']);
      const staff = await portal.world.as('coordinator', 'transition-plans');
      const { body } = await staff.get(`/v1/plans/${family.planId}`);
      expect(JSON.stringify(body)).toContain('I am worried about the bus');
    });

    it('keep the words also when another tab has begun a new session', async () => {
      await visitor.open('/my-plan/comment');
      const { action, fields } = visitor.form('Send');
      await visitor.open('/home');
      await visitor.send('Sign out');
      visitor.forgetIssuer();
      await visitor.signIn('young-person');
      await visitor.post(
        action,
        fields.map(([name, value]) => [name, name === 'words' ? 'From the other tab' : value]),
      );
      expect(visitor.words).toContain('Your words are still here');
      expect(visitor.words).toContain('From the other tab');
    });

    it('show them to nobody else, who destroys them by signing in', async () => {
      await writeAfterTheEnd();
      await visitor.choose('other-young-person');
      expect(visitor.seen.status).toBe(200);
      expect(visitor.seen.html).not.toContain('I am worried about the bus');
      expect(await portal.world.rows('select 1 from portal.parked')).toEqual([]);
    });
  });
});
