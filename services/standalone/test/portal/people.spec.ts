import { type Family, aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';
import type { Visitor } from './visitor.js';

describe('the pages of a person', () => {
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

  const at = (rest = '') => `/people/${family.youngPersonId}${rest}`;

  it('say who it is, and what is not known as itself', async () => {
    await visitor.open(at());
    expect(visitor.words).toContain('Jamie Meadows');
    expect(visitor.words).toContain('How to talk with them We do not know');
    expect(visitor.words).toContain('Named worker Casey Coordinator, Transition West');
    expect(visitor.seen.html).toContain('<title>A young person – Onward</title>');
  });

  it.each(['/facts', '/decisions', '/contacts', '/timeline', '/accounts', '/who-looked'])('have %s', async (rest) => {
    await visitor.open(at(rest));
    expect(visitor.seen.status).toBe(200);
    expect(visitor.words).toContain('Jamie Meadows');
  });

  it('show the timeline as a picture that is drawn by the service, and as a list', async () => {
    await visitor.open(at('/timeline.svg'));
    expect(visitor.seen.headers.get('content-type')).toContain('image/svg+xml');
    expect(visitor.seen.html).toContain('<svg');
  });

  it('record a fact with its source, and keep what was typed until it has one', async () => {
    await visitor.open(at('/facts/lookedAfter'));
    await visitor.send('Record the fact', { value: 'no' });
    expect([visitor.seen.status, visitor.words]).toEqual([422, expect.stringContaining('Choose who said it')]);
    await visitor.send('Record the fact', { source: 'social-care' });
    expect(new URL(visitor.seen.url).pathname).toBe(at('/facts'));
    expect(visitor.words).toMatch(/looked after.* No .*Social care/i);
  });

  it('show both versions where somebody changed a fact meanwhile', async () => {
    const other = await portal.signedIn('coordinator');
    await Promise.all([visitor.open(at('/facts/disabled')), other.open(at('/facts/disabled'))]);
    await other.send('Record the fact', { value: 'yes', source: 'health' });
    await visitor.send('Record the fact', { value: 'no', source: 'parent-carer' });
    expect([visitor.seen.status, visitor.words]).toEqual([409, expect.stringContaining('Somebody changed this')]);
    await visitor.send('Use mine');
    expect(visitor.words).toMatch(/disabled No/i);
  });

  it('add a contact once, however often the form arrives', async () => {
    await visitor.open(at('/contacts/new'));
    const { action, fields } = visitor.form('Add the contact');
    const filled: [string, string][] = [
      ...fields,
      ['kind', 'professional'],
      ['name', 'Ines Okoro'],
      ['relationship', 'Speech therapist'],
    ];
    const full = filled.filter(([name], i) => filled.findLastIndex(([other]) => other === name) === i);
    await visitor.post(action, full);
    await visitor.post(action, full);
    expect(visitor.words.match(/Ines Okoro/g)).toHaveLength(1);
  });

  it('say the same of a person who does not exist and of one who is not theirs', async () => {
    const other = await portal.signedIn('suffolk-coordinator');
    await other.open(at());
    expect(other.seen.status).toBe(404);
    expect(other.words).toContain('You cannot see this page');
    expect(other.words).not.toContain('Jamie');
  });

  it('are shown without the part whose service is away', async () => {
    portal.goesAway('transition-plans');
    await visitor.open(at());
    portal.comesBack('transition-plans');
    expect([visitor.seen.status, visitor.words]).toEqual([200, expect.stringContaining('We cannot show this now.')]);
  });
});
