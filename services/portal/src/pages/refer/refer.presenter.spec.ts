import type { Schemas } from '../../api/api.js';
import { nextOf, partsOf } from './refer.parts.js';
import { consentOf, previewOf, referralOf } from './refer.presenter.js';

const need = { outcomeArea: 'community', need: 'A choir', background: '', urgency: 'soon' };
const answers = { need, service: { serviceId: 'service' }, told: { groups: ['contact'] }, basis: { basis: 'consent' } };
const consent = (groups: string[], more: object = {}) =>
  ({ state: 'in-force', purpose: 'referral', recipient: { organisationId: 'harbour' }, groups, ...more }) as never;

describe('a referral that is being written', () => {
  it('asks for the law only where it stands in the place of consent', () => {
    expect(partsOf(answers)).not.toContain('law');
    expect(nextOf({ ...answers, basis: { basis: 'law' } })).toBe('law');
    expect(nextOf(answers)).toBeNull();
    expect(nextOf({ need })).toBe('service');
  });

  it('says which consent covers it, and what that lacks', () => {
    const items = [consent(['identity']), consent(['identity', 'needs']), consent(['contact'], { state: 'expired' })];
    const read = { state: 'here', data: { items } as Schemas['ConsentListResponse'] } as const;
    const found = consentOf(read, 'harbour', ['identity', 'needs', 'contact']);
    expect([found.consent?.groups, found.lacks]).toEqual([['identity', 'needs'], ['contact']]);
    expect(consentOf(read, 'meadow', ['identity'])).toMatchObject({ consent: null, lacks: ['identity'] });
    expect(consentOf({ state: 'away' }, 'meadow', ['identity']).away).toBe(true);
  });

  it('shows the person’s values beside its own words', () => {
    const known = { fields: { need: '', givenName: '' }, values: {} };
    const [identity, needs] = previewOf(answers, { identity: { givenName: 'Ada' } }, null, known);
    expect(identity!.rows).toEqual([{ label: 'told.fields.givenName', values: [{ text: 'Ada' }] }]);
    expect(needs!.rows[0]).toEqual({ label: 'told.fields.need', values: [{ text: 'A choir' }] });
  });

  it('sends no law beside a consent', () => {
    const of = { youngPersonId: 'ada', planId: 'plan', accountable: { subject: 'me', name: 'Me' } };
    expect(referralOf(answers, of)).toMatchObject({
      ...{ send: true, background: null, stepId: null },
      sharing: { groups: ['identity', 'needs', 'contact'] },
    });
    expect(referralOf(answers, of).sharing).not.toHaveProperty('override');
  });
});
