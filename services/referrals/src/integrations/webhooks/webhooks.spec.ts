import { newId } from '#libs/kernel';
import { HARBOUR, MEADOW, eventually } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { Receiver, isSignedWith } from '../../../test/receiver.js';
import { FeedNumberingJob } from '../numbering/feed-numbering.job.js';
import { postEvent } from './post-event.client.js';
import { PAUSES } from './webhook.rules.js';
import { WebhookDeliveriesJob } from './webhook-deliveries.job.js';
import type { DeliveryResponse, WebhookResponse, WebhookWithSecretResponse } from './webhooks.dto.js';

let place: Place;
let serviceId: string;
let receiver: Receiver;
const NOON = new Date('2025-01-16T12:00:00Z').getTime();

beforeAll(async () => {
  place = await Place.open();
  serviceId = (await place.aService()).id;
});
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(async () => {
  for (const w of (await by('administrator').get('/v1/webhooks').expect(200)).body.items as WebhookResponse[]) {
    await by('administrator').delete(`/v1/webhooks/${w.id}`, w.version).expect(204);
  }
  await receiver.close();
  place.world.today('2025-01-16');
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const made = async (more: object = {}, account = 'provider') =>
  (
    await by(account)
      .post('/v1/webhooks', { url: receiver.url, ...more })
      .expect(201)
  ).body as WebhookWithSecretResponse;
const get = async (id: string) => (await by('provider').get(`/v1/webhooks/${id}`).expect(200)).body as WebhookResponse;
const deliveries = async (id: string, query = '') =>
  (await by('provider').get(`/v1/webhooks/${id}/deliveries${query}`).expect(200)).body.items as DeliveryResponse[];
const sent = async (status = 'sent') => {
  const referral = await place.aReferral(serviceId, status);
  await place.world.settled();
  await place.world.app().get(FeedNumberingJob).run();
  return referral;
};
const attempted = (id: string, attempts: number) =>
  eventually(`${attempts} attempts`, async () => {
    await place.world.app().get(WebhookDeliveriesJob).run();
    const [delivery] = await deliveries(id);
    return delivery && delivery.attempts.length >= attempts && delivery;
  });
const later = (seconds: number) =>
  place.world.clock.moveTo(new Date(place.world.clock.now().getTime() + seconds * 1_000));

describe('a webhook', () => {
  it('receives each event once, signed with a secret that is shown once, and has a log without bodies', async () => {
    const webhook = await made();
    expect(webhook).toMatchObject({ recipient: HARBOUR, types: null, disabled: null, version: 1 });
    expect(webhook.secret).toMatch(/^whsec_/);
    expect(await get(webhook.id)).not.toHaveProperty('secret');
    const [row] = await place.world.rows<{ secret: string }>('select secret from referrals.webhook');
    expect(row!.secret).not.toContain(webhook.secret!.slice(6, 20));

    const { id } = await sent('opened');
    await eventually('two requests', async () => receiver.received.length === 2);
    for (const request of receiver.received) {
      const event = JSON.parse(request.body) as { id: string; recordid: string };
      expect(event).toMatchObject({ specversion: '1.0', recordid: id });
      expect(request.headers).toMatchObject({
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': event.id,
        'webhook-timestamp': String(NOON / 1000),
      });
      expect(isSignedWith(webhook.secret!, request)).toBe(true);
      expect(isSignedWith(webhook.secret!, { ...request, body: `${request.body} ` })).toBe(false);
    }
    const log = await eventually('the log', async () => {
      const found = await deliveries(webhook.id, '?status=delivered');
      return found.length === 2 && found;
    });
    expect(log[0]).toMatchObject({
      type: 'referrals.referral-opened',
      status: 'delivered',
      nextAttemptAt: null,
      attempts: [{ attempt: 1, at: '2025-01-16T12:00:00.000Z', status: 200, problem: null }],
    });
    expect(JSON.stringify(log)).not.toContain(id);
  });

  it('retries when the receiver fails, redirects or is unreachable, and delivers when it works again', async () => {
    const { id } = await made({ types: ['referrals.referral-sent'] });
    receiver.status = 500;
    await sent('opened');
    await attempted(id, 1);
    receiver.status = 307;
    later(PAUSES[0]! * 1.1);
    await attempted(id, 2);
    const { url } = receiver;
    await receiver.close();
    later(PAUSES[1]! * 1.1);
    await attempted(id, 3);
    receiver = await Receiver.open();
    await by('provider').patch(`/v1/webhooks/${id}`, { url: receiver.url }, 1).expect(200);
    expect(receiver.url).not.toBe(url);
    later(PAUSES[2]! * 1.1);
    const delivery = await attempted(id, 4);
    expect(delivery.attempts.map((a) => a.status ?? a.problem)).toEqual([500, 307, 'connection-refused', 200]);
    expect(delivery.status).toBe('delivered');
    expect(receiver.received.map((r) => r.path)).toEqual(['/hook']);
    expect(await deliveries(id)).toHaveLength(1);
  });

  it('is switched off with a note after three days, and sends pending events when it is switched on', async () => {
    const { id } = await made();
    receiver.status = 503;
    await sent();
    for (const [i, pause] of PAUSES.entries()) {
      await attempted(id, i + 1);
      later(pause * 1.1);
    }
    const failed = await attempted(id, PAUSES.length + 1);
    expect(failed).toMatchObject({ status: 'failed', nextAttemptAt: null });
    const off = await eventually('it to be off', async () => {
      const webhook = await get(id);
      return webhook.disabled && webhook;
    });
    expect(off.disabled).toMatchObject({ because: 'deliveries-failed', note: expect.stringContaining('/v1/events') });
    expect(off.allowedActions).not.toContain('resend');
    const path = `/v1/webhooks/${id}/deliveries/${failed.id}/resend`;
    expect((await by('provider').post(path).expect(409)).body.code).toBe('WEBHOOK_DISABLED');
    await sent();
    expect(await deliveries(id)).toHaveLength(1);

    receiver.status = 204;
    await by('provider').patch(`/v1/webhooks/${id}`, { enabled: true }, off.version).expect(200);
    await by('provider').post(path).expect(202);
    const again = await attempted(id, PAUSES.length + 2);
    expect(again).toMatchObject({ status: 'delivered' });
    expect(new Set(receiver.received.map((r) => r.headers['webhook-id']))).toEqual(new Set([failed.eventId]));
  });

  it('is switched off at once by a receiver that responds 410', async () => {
    const { id } = await made();
    receiver.status = 410;
    await sent();
    const off = await eventually('it to be off', async () => (await get(id)).disabled);
    expect(off.because).toBe('gone');
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const { id, secret: first } = await made();
    const rotated = (await by('provider').post(`/v1/webhooks/${id}/secret-rotation`, {}).expect(200))
      .body as WebhookWithSecretResponse;
    expect(rotated).toMatchObject({ version: 2, previousSecretUntil: '2025-01-17T12:00:00.000Z' });
    await sent();
    await eventually('a request', async () => receiver.received.length === 1);
    expect([first, rotated.secret].map((s) => isSignedWith(s!, receiver.received[0]!))).toEqual([true, true]);
    place.world.today('2025-01-18');
    await sent();
    await eventually('another', async () => receiver.received.length === 2);
    expect([first, rotated.secret].map((s) => isSignedWith(s!, receiver.received[1]!))).toEqual([false, true]);
    expect((await get(id)).previousSecretUntil).toBeNull();
  });

  it('receives deliveries that a crashed process left unfinished', async () => {
    const { id } = await made();
    receiver.status = 500;
    await sent();
    const { id: deliveryId } = await attempted(id, 1);
    receiver.status = 200;
    // Claimed but not sent, as `claimDue` leaves it.
    await place.world.rows(`update referrals.webhook_delivery set next_at = $2 where id = $1`, [
      deliveryId,
      new Date(NOON + 60_000),
    ]);
    await place.world.app().get(WebhookDeliveriesJob).run();
    expect(receiver.received).toHaveLength(1);
    later(61);
    expect((await attempted(id, 2)).status).toBe('delivered');
  });

  it('reports a secret that cannot be read, and sends nothing unsigned', async () => {
    const { id } = await made();
    await place.world.rows(`update referrals.webhook set secret = overlay(secret placing 'AAAA' from 5)`);
    await sent();
    const { attempts } = await attempted(id, 1);
    expect(attempts).toMatchObject([{ status: null, problem: 'secret-unreadable' }]);
    expect(receiver.received).toEqual([]);
    const rotated = await by('provider').post(`/v1/webhooks/${id}/secret-rotation`, {}).expect(200);
    later(PAUSES[0]! * 1.1);
    await attempted(id, 2);
    expect(isSignedWith((rotated.body as WebhookWithSecretResponse).secret!, receiver.received[0]!)).toBe(true);
  });

  it('does not delay others when its receiver is slow', async () => {
    const slow = await Receiver.open();
    slow.status = null;
    try {
      await made({ url: slow.url });
      await made();
      await sent();
      await eventually('the slow one to hang', async () => slow.received.length === 1);
      await sent();
      await eventually('both at the other', async () => receiver.received.length === 2, { within: 3_000 });
      expect(slow.received).toHaveLength(1);
    } finally {
      await slow.close();
    }
  });
});

describe('access to a webhook', () => {
  it('is limited to the organisation and, for any recipient, to administrators', async () => {
    const { id } = await made();
    const theirs = await made({ recipient: MEADOW }, 'administrator');
    const ofAgency = await made({ recipient: 'health' }, 'administrator');
    for (const account of ['other-provider', 'suffolk-provider']) {
      await by(account).get(`/v1/webhooks/${id}`).expect(404);
      await by(account).patch(`/v1/webhooks/${id}`, { enabled: false }, 1).expect(404);
    }
    const listed = async (account: string, query = '') =>
      ((await by(account).get(`/v1/webhooks${query}`).expect(200)).body.items as WebhookResponse[]).map((w) => w.id);
    expect(await listed('provider')).toEqual([id]);
    expect(await listed('provider', `?recipient=${MEADOW}`)).toEqual([]);
    expect(await listed('other-provider')).toEqual([theirs.id]);
    expect((await listed('administrator')).sort()).toEqual([id, theirs.id, ofAgency.id].sort());
    expect(await listed('administrator', '?recipient=health')).toEqual([ofAgency.id]);
    await by('provider').post('/v1/webhooks', { url: receiver.url, recipient: MEADOW }).expect(404);
    await sent();
    await eventually('its own event', async () => receiver.received.length > 0);
    expect(await deliveries(id)).toHaveLength(1);
    const other = await by('administrator').get(`/v1/webhooks/${theirs.id}/deliveries`).expect(200);
    expect(other.body.items).toEqual([]);
  });

  it('rejects invalid requests without changing anything', async () => {
    const refused = async (body: object, account = 'provider') => {
      const answer = await by(account).post('/v1/webhooks', body);
      return [answer.status, answer.body.code, ...(answer.body.errors ?? []).map((e: { field: string }) => e.field)];
    };
    expect(await refused({})).toEqual([400, 'INVALID', 'url']);
    expect(await refused({ url: 'ftp://a.example' })).toEqual([422, 'WEBHOOK_URL_REFUSED']);
    expect(await refused({ url: receiver.url, types: ['referrals.nothing'] })).toEqual([400, 'INVALID', 'types']);
    expect(await refused({ url: receiver.url, secret: 'short' })).toEqual([400, 'INVALID', 'secret']);
    expect(await refused({ url: receiver.url }, 'administrator')).toEqual([422, 'RECIPIENT_MISSING']);
    expect(await refused({ url: receiver.url, recipient: newId() }, 'administrator')).toEqual([
      422,
      'UNKNOWN_RECIPIENT',
    ]);
    for (let i = 0; i < 10; i++) await made();
    expect(await refused({ url: receiver.url })).toEqual([409, 'CAP_REACHED']);
    const [one] = (await by('provider').get('/v1/webhooks')).body.items as WebhookResponse[];
    await by('provider').patch(`/v1/webhooks/${one!.id}`, { enabled: false }, 7).expect(412);
    await by('provider').delete(`/v1/webhooks/${one!.id}`).expect(428);
    expect(await get(one!.id)).toEqual(one);
  });

  it('does not show the secret when the request is repeated', async () => {
    const ask = () =>
      by('provider').post('/v1/webhooks', { url: receiver.url }).set('idempotency-key', 'the-same').expect(201);
    const [first, again] = [await ask(), await ask()];
    expect(again.body.id).toBe(first.body.id);
    expect([first.body.secret === null, again.body.secret]).toEqual([false, null]);
    const kept = await place.world.rows('select response::text from referrals.idempotency_key');
    expect(JSON.stringify(kept)).not.toContain('whsec_');
  });
});

describe('an address that is not public', () => {
  const to = (url: string) =>
    postEvent(url, {}, '{}', { reach: 'public', timeoutMs: 1_000, stopped: new AbortController().signal });

  it('is rejected at the connection, whatever its name, like an unknown name', async () => {
    const { port } = new URL(receiver.url);
    for (const url of [
      receiver.url,
      `https://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      `https://[::1]:${port}/`,
      'https://no-such-host.invalid/',
      'https://metadata.google.internal/',
    ]) {
      expect([url, await to(url)]).toEqual([url, { status: null, problem: 'address-refused' }]);
    }
    expect(receiver.received).toEqual([]);
  });

  it('a receiver that does not respond times out', async () => {
    receiver.status = null;
    const silent = postEvent(receiver.url, {}, '{}', {
      reach: 'host',
      timeoutMs: 200,
      stopped: new AbortController().signal,
    });
    expect(await silent).toEqual({ status: null, problem: 'timeout' });
  });
});
