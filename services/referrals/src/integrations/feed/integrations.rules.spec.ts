import { createHmac } from 'node:crypto';
import { CONTRACTS, type Event, stepChanged } from '#libs/contracts';
import { HIDDEN_FROM_ORGANISATIONS } from '../../referral/disclosure/hidden.rules.js';
import {
  FEED_TYPES,
  type Owner,
  REFERRAL_EVENTS,
  RETURN_EVENTS,
  cursorOf,
  feedEventOf,
  placeIn,
  referralEntries,
  stepEntries,
} from './feed.rules.js';
import { problemOfUrl } from '../webhooks/webhook-url.rules.js';
import { newSecret, openSecret, sealSecret, signatureOf } from '../webhooks/webhook-secrets.rules.js';
import { PAUSES, nextTry, wasTaken } from '../webhooks/webhook.rules.js';

const STEP = stepChanged.sample.stepId;
const step = (recordVersion: number, ownerAgency: string | null): Event =>
  ({
    id: `event-${recordVersion}`,
    type: stepChanged.type,
    version: 1,
    recordId: STEP,
    recordVersion,
    data: { ...stepChanged.sample, ownerAgency },
  }) as unknown as Event;
const told = (events: Event[], owners = new Map<string, Owner>()) =>
  stepEntries(events, owners).map(({ recipient, event }) => `${event.recordVersion} ${recipient}`);

describe('the recipient of an event', () => {
  it('follows from the catalogue: every event of a referral or a step, and the end of a disclosure', () => {
    const ofReferrals = [...CONTRACTS.values()].filter(
      (c) => c.type.startsWith('referrals.referral-') && 'status' in c.schema.properties,
    );
    expect(ofReferrals.length).toBeGreaterThan(15);
    expect(REFERRAL_EVENTS).toEqual(expect.arrayContaining(ofReferrals));
    expect(FEED_TYPES).toEqual(
      expect.arrayContaining(['transition-plans.step-handed-back', 'referrals.referral-sent']),
    );
    // Only ids, codes and dates: no event contains disclosed data or lists which data is requested.
    expect(FEED_TYPES.filter((t) => /disclos|evidence|^young-people\./.test(t))).toEqual([
      'referrals.disclosure-resumed',
      'referrals.disclosure-returned',
      'referrals.disclosure-stopped',
    ]);
    expect(RETURN_EVENTS.map((c) => Object.keys(c.schema.properties)).flat()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/values|groups|words/)]),
    );
  });

  it('is the step’s owner; the earlier owner receives the handover and nothing later', () => {
    const events = [step(1, 'health'), step(2, 'health'), step(3, 'adult-social-care'), step(4, 'adult-social-care')];
    expect(told(events)).toEqual(['1 health', '2 health', '3 adult-social-care', '3 health', '4 adult-social-care']);
    expect(told([step(5, null), step(6, null)], new Map([[STEP, { agency: 'health', recordVersion: 4 }]]))).toEqual([
      '5 health',
    ]);
  });

  it('is the owner at that time for a late event, which does not overwrite newer owners', () => {
    const owners = new Map<string, Owner>([[STEP, { agency: 'education', recordVersion: 7 }]]);
    expect(told([step(6, 'health')], owners)).toEqual(['6 health']);
    expect(owners.get(STEP)).toEqual({ agency: 'education', recordVersion: 7 });
  });

  it('is nobody for a referral without an addressee', () => {
    const event = { id: 'a' } as Event;
    expect(referralEntries([event], new Map())).toEqual([]);
    expect(referralEntries([event], new Map([['a', 'one']])).map((e) => e.recipient)).toEqual(['one']);
  });
});

describe('a feed event', () => {
  it('hides what the referral hides from an organisation, and matches its contract', () => {
    for (const contract of REFERRAL_EVENTS) {
      const event = feedEventOf({
        ...contract,
        data: contract.sample,
        id: 'x',
        youngPersonId: 'p',
      } as unknown as Event);
      expect(event).toMatchObject({
        specversion: '1.0',
        type: contract.type,
        source: '/onward/referrals',
        subject: 'p',
      });
      for (const name of HIDDEN_FROM_ORGANISATIONS) expect([name, event.data[name] ?? null]).toEqual([name, null]);
      expect(contract.problem(event.data)).toBeNull();
      expect(Object.keys(event).every((name) => /^[a-z0-9]+$/.test(name))).toBe(true);
    }
  });

  it('has a cursor that only this feed can read', () => {
    expect(placeIn(cursorOf({ history: 3, position: 17 }))).toEqual({ history: 3, position: 17 });
    expect(placeIn(Buffer.from('feed1:17').toString('base64url'))).toEqual({ history: null, position: 17 });
    const negative = cursorOf({ history: 1, position: -1 });
    for (const wrong of ['', '17', 'null', '0190a3c4-0000-7000-8000-000000000011', negative]) {
      expect(placeIn(wrong)).toBeNull();
    }
  });
});

describe('an address', () => {
  it('of a webhook is public, uses https and contains no account', () => {
    expect(problemOfUrl('https://hooks.example.org/onward?a=b', 'public')).toBeNull();
    expect(problemOfUrl('http://127.0.0.1:9/', 'host')).toBeNull();
    expect(problemOfUrl('http://10.0.0.1/', 'network')).toBe('It must begin with https:.');
    expect(problemOfUrl('https://host.docker.internal/', 'host')).toBe('Its address must be public.');
    // The URL parser normalises the many notations of an address.
    for (const url of [
      'http://a.example',
      'https://u:p@a.example',
      'ftp://a.example',
      'x',
      'https://0x7f.1/',
      'https://[::1]/',
    ]) {
      expect([url, problemOfUrl(url, 'public')]).toEqual([url, expect.any(String)]);
    }
  });
});

describe('a webhook', () => {
  it('signs as in Standard Webhooks 1.0 with each valid secret', () => {
    const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
    const body = '{"test": 2432232314}';
    const known = createHmac('sha256', Buffer.from('C2FVsBQIhrscChlQIMV+b5sSYspob7oD', 'base64'))
      .update(`msg_1.1614265330.${body}`)
      .digest('base64');
    expect(signatureOf([secret], 'msg_1', 1614265330, body)).toBe(`v1,${known}`);
    expect(signatureOf([newSecret(), secret], 'msg_1', 1614265330, body).split(' ')).toEqual([
      expect.stringMatching(/^v1,/),
      `v1,${known}`,
    ]);
  });

  it('seals its secret and binds it to itself', () => {
    const secret = newSecret();
    const sealed = sealSecret('a key', 'webhook-1', secret);
    expect(sealed).not.toContain(secret.slice(6));
    expect(sealSecret('a key', 'webhook-1', secret)).not.toBe(sealed);
    expect(openSecret('a key', 'webhook-1', sealed)).toBe(secret);
    expect(() => openSecret('another', 'webhook-1', sealed)).toThrow();
    expect(() => openSecret('a key', 'webhook-2', sealed)).toThrow();
  });

  it('retries for about three days with growing pauses, and then gives up', () => {
    const start = new Date('2025-01-16T12:00:00Z');
    let now = start;
    for (let tries = 1; tries <= PAUSES.length; tries++) {
      const next = nextTry(tries, now, 1)!;
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      now = next;
    }
    const days = (now.getTime() - start.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(4);
    expect([...PAUSES].sort((a, b) => a - b)).toEqual(PAUSES);
    expect(nextTry(PAUSES.length + 1, now, 0)).toBeNull();
  });

  it('counts only a 2xx status as delivered, not a redirect', () => {
    const at = (status: number | null) => wasTaken({ status, problem: null });
    expect([200, 204, 299].every(at)).toBe(true);
    expect([null, 199, 301, 307, 400, 410, 500].some(at)).toBe(false);
  });
});
