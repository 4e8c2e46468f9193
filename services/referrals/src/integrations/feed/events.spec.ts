import pg from 'pg';
import {
  type Agency,
  FEED_STREAM,
  consentWithdrawn,
  feedSubjectsOf,
  planOpened,
  recordRemoved,
  refusalRecorded,
  stepAdded,
  stepChanged,
  stepHandedBack,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Broker } from '#libs/messaging';
import { HARBOUR, MEADOW, NORFOLK, eventually } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { SseReader } from '../../../test/sse-reader.js';
import { EndedDisclosuresJob } from '../../sending/saga/ended-disclosures.job.js';
import { BreachesJob } from '../../referral/breaches/breaches.job.js';
import { HIDDEN_FROM_ORGANISATIONS } from '../../referral/disclosure/hidden.rules.js';
import { EventStreamsService } from './event-streams.service.js';
import { FeedRetentionJob } from './feed-retention.job.js';
import { FeedNumberingJob } from '../numbering/feed-numbering.job.js';
import type { FeedEvent } from './feed.rules.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open();
  place.as['health'] = await place.world.as('health');
  serviceId = (await place.aService()).id;
});
afterAll(() => place?.world.stop());
afterEach(() => place.world.today('2025-01-16'));

const by = (account: string) => place.by(account);
const numbered = async () => {
  await place.world.settled();
  await place.world.app().get(FeedNumberingJob).run();
};
/** Reads an account's feed after a cursor, page by page, and returns the last cursor. */
async function read(account: string, from?: string, limit = 50): Promise<{ events: FeedEvent[]; next: string }> {
  const events: FeedEvent[] = [];
  for (let after = from; ;) {
    const query = after === undefined ? `limit=${limit}` : `limit=${limit}&after=${after}`;
    const { body } = await by(account).get(`/v1/events?${query}`).expect(200);
    events.push(...(body.items as FeedEvent[]));
    after = body.next as string;
    if (body.items.length < limit) return { events, next: after };
  }
}
const short = (events: FeedEvent[]) => events.map((e) => `${e.type.split('.')[1]} ${e.recordversion}`);
const url = async (account: string) => {
  const { port } = place.world.app().getHttpServer().address() as { port: number };
  return { url: `http://127.0.0.1:${port}/v1/events/stream`, token: await place.world.issuer.token(account) };
};

/** A step event as transition-plans publishes it. */
const says = (stepId: string, recordVersion: number, ownerAgency: Agency | null, contract = stepChanged) =>
  place.world.publish(contract, {
    youngPersonId: place.personId,
    recordId: stepId,
    recordVersion,
    data: { ...stepChanged.sample, stepId, ownerAgency },
  });

describe('an organisation’s feed', () => {
  it('contains each event of its own referrals once, in order, with only the data that the referral shows', async () => {
    const { next: before } = await read('provider');
    const { id } = await place.aReferral(serviceId, 'confirmed', { planId: place.planId, stepId: place.stepId });
    const draft = await place.aReferral(serviceId, 'draft');
    await by('coordinator').post(`/v1/referrals/${draft.id}/withdrawal`, { reason: 'needs-changed' }).expect(200);
    const withdrawn = await place.aReferral(serviceId, 'withdrawn');
    await numbered();

    const { events, next } = await read('provider', before, 2);
    const ofThis = events.filter((e) => e.recordid === id);
    expect(short(ofThis)).toEqual([
      'referral-sent 3',
      'referral-opened 4',
      'referral-accepted 5',
      'referral-started 6',
      'referral-start-confirmed 7',
    ]);
    // A draft has no addressee, so its withdrawal has none either.
    expect(events.filter((e) => e.recordid === draft.id)).toEqual([]);
    expect(short(events.filter((e) => e.recordid === withdrawn.id))).toEqual([
      'referral-sent 3',
      'referral-withdrawn 4',
    ]);
    expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
    expect(ofThis[0]).toEqual({
      specversion: '1.0',
      id: expect.any(String),
      source: '/onward/referrals',
      type: 'referrals.referral-sent',
      subject: place.personId,
      time: '2025-01-16T12:00:00.000Z',
      dataschema: 'urn:onward:events:referrals.referral-sent:v1',
      datacontenttype: 'application/json',
      area: NORFOLK,
      correlationid: expect.any(String),
      recordid: id,
      recordversion: 3,
      data: expect.objectContaining({
        referralId: id,
        organisationId: HARBOUR,
        status: 'sent',
        planId: null,
        stepId: null,
      }),
    });
    expect(JSON.stringify(events)).not.toMatch(/Ada|Example|job coach|Nobody/);
    expect((await read('provider', next)).events).toEqual([]);
    expect((await read('other-provider')).events).toEqual([]);
    expect((await read('suffolk-provider')).events).toEqual([]);
    const log = await by('young-person').get(`/v1/referrals/${id}/access-log`).expect(200);
    expect(log.body.items).toContainEqual(expect.objectContaining({ permission: 'event:read', inList: true }));
  });

  it('hides the same data as the referral, in every kind of delivery', async () => {
    const { next } = await read('provider');
    const [asked, elsewhere] = [await place.aService(), await place.aService()];
    const { body } = await by('coordinator')
      .post('/v1/referral-requests', {
        ...{ youngPersonId: place.personId, need: 'a job coach', urgency: 'routine', send: true },
        ...{ serviceIds: [serviceId, asked.id], planId: place.planId, stepId: place.stepId },
      })
      .expect(201);
    const { id: first } = await place.grantDisclosure(body.referrals[0].id as string);
    const to = { serviceId: elsewhere.id, reason: 'wait-too-long', send: true };
    const { body: second } = await by('coordinator').post(`/v1/referrals/${first}/re-routing`, to).expect(200);
    await place.grantDisclosure(second.id as string);
    await by('provider').post(`/v1/referrals/${second.id}/opening`).expect(200);
    await by('provider').post(`/v1/referrals/${second.id}/assessment`).expect(200);
    await numbered();

    const { events } = await read('provider', next);
    const compared = new Set<string>();
    for (const id of [first, second.id as string]) {
      const theirs = (await by('provider').get(`/v1/referrals/${id}`).expect(200)).body;
      const ours = (await by('coordinator').get(`/v1/referrals/${id}`).expect(200)).body;
      for (const { data } of events.filter((e) => e.recordid === id)) {
        const both = Object.keys(data).filter((name) => name in theirs && ours[name] !== null);
        for (const name of both.filter((n) => theirs[n] === null)) {
          compared.add(name);
          expect([name, data[name]]).toEqual([name, null]);
        }
      }
    }
    expect([...compared].sort()).toEqual([...HIDDEN_FROM_ORGANISATIONS].sort());
  });

  it('is returned as a CloudEvents batch on request, with the next page in Link', async () => {
    const answer = await by('provider')
      .get('/v1/events?limit=2')
      .set('accept', 'application/cloudevents-batch+json')
      .expect(200);
    expect(answer.headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8');
    const batch = JSON.parse(answer.text) as FeedEvent[];
    expect(batch).toHaveLength(2);
    const next = /^<(\/v1\/events\?[^>]+)>; rel="next"$/.exec(answer.headers['link'] as string)![1]!;
    const after = (await by('provider').get(next).expect(200)).body as { items: FeedEvent[] };
    expect(after.items.map((e) => e.id)).not.toEqual(expect.arrayContaining([batch[1]!.id]));
    await by('provider').get('/v1/events').set('accept', 'text/html').expect(406);
  });

  it('rejects a cursor that it did not issue', async () => {
    for (const after of ['17', 'abc', newId(), 'x'.repeat(101)]) {
      const { body } = await by('provider').get(`/v1/events?after=${after}`).expect(400);
      expect(body).toMatchObject({ code: 'INVALID', errors: [{ field: 'after' }] });
    }
    await by('provider').get('/v1/events?limit=0').expect(400);
  });
});

describe('after a consent has ended', () => {
  const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
  async function sentBy(consentId: string, until: string): Promise<{ id: string; next: string }> {
    const { id } = await place.aReferral(serviceId, 'draft');
    await by('coordinator').post(path(id, '/sending'), { consentId }).set('if-match', '"1"').expect(200);
    await place.grantDisclosure(id, { consentId, consentVersion: 1, until });
    await by('provider').post(path(id, '/opening')).expect(200);
    await numbered();
    return { id, next: (await read('provider')).next };
  }
  const heard = async (next: string) => {
    await numbered();
    return (await read('provider', next)).events;
  };

  it('the organisation receives no further events except the return request and its own response', async () => {
    const consentId = newId();
    const { id, next } = await sentBy(consentId, '2025-06-30');
    await place.world.publish(consentWithdrawn, {
      ...{ youngPersonId: place.personId, recordId: consentId, recordVersion: 2 },
      data: { ...consentWithdrawn.sample, consentId, organisationId: HARBOUR, withdrawnOn: '2025-01-16' },
    });
    await place.world.settled();
    await by('coordinator').post(path(id, '/withdrawal'), { reason: 'needs-changed' }).expect(200);
    const [stopped, ...more] = await heard(next);
    expect(more).toEqual([]);
    expect(stopped).toMatchObject({ type: 'referrals.disclosure-stopped', subject: place.personId });
    expect(stopped!.data).toEqual({
      ...{ disclosureId: stopped!.recordid, referralId: id, organisationId: HARBOUR },
      ...{ why: 'consent-withdrawn', stoppedOn: '2025-01-16', answerDueOn: '2025-01-30' },
    });
    await by('provider').post(path(id, '/disclosure/return'), { outcome: 'deleted' }).expect(200);
    expect(short(await heard(next))).toEqual(['disclosure-stopped 3', 'disclosure-returned 4']);
  });

  it('this applies from the day after the last day of consent, before any job runs', async () => {
    const { id, next } = await sentBy(newId(), '2025-01-20');
    place.world.today('2025-01-21');
    await by('coordinator').post(path(id, '/withdrawal'), { reason: 'needs-changed' }).expect(200);
    expect(await heard(next)).toEqual([]);
    await place.world.app().get(EndedDisclosuresJob).run();
    expect(short(await heard(next))).toEqual(['disclosure-stopped 3']);
  });
});

describe('a late event', () => {
  it('reaches the organisation although the referral has changed owner in between', async () => {
    const { id } = await place.aReferral(serviceId, 'sent');
    for (const [from, to] of [
      ['coordinator', 'adults'],
      ['adults', null],
      ['adults', 'coordinator'],
    ] as const) {
      const path = `/v1/referrals/${id}/ownership`;
      const turn = to === null ? by(from).post(`${path}/acceptance`) : by(from).post(path, { subject: to, name: to });
      await turn.expect(200);
    }
    await numbered();
    const { next } = await read('provider');
    place.world.today('2025-01-24');
    await place.world.app().get(BreachesJob).run();
    await numbered();
    const late = (await read('provider', next)).events.filter((e) => e.recordid === id);
    expect(late.map((e) => e.type)).toContain('referrals.clock-breached');
  });
});

it('an organisation receives events about its refusal, which has its own versions', async () => {
  const { id } = await place.aReferral(serviceId, 'declined');
  await numbered();
  const { next } = await read('provider');
  const refusalId = newId();
  await place.world.publish(refusalRecorded, {
    ...{ youngPersonId: place.personId, recordId: refusalId, recordVersion: 1 },
    data: { ...refusalRecorded.sample, refusalId, referralId: id, organisationId: HARBOUR },
  });
  await numbered();
  expect(short((await read('provider', next)).events)).toEqual(['refusal-recorded 1']);
});

describe('an agency’s feed', () => {
  it('contains its own steps; after a handover, the earlier owner receives nothing further', async () => {
    const [stepId, byLaw] = [newId(), newId()];
    await place.world.publish(planOpened, {
      youngPersonId: place.personId,
      data: {
        ...planOpened.sample,
        steps: [{ ...stepChanged.sample, stepId: byLaw, ownerAgency: 'health' }],
      },
    });
    await says(stepId, 1, 'health', stepAdded);
    await says(stepId, 2, 'adult-social-care');
    await says(stepId, 3, 'adult-social-care');
    await place.world.publish(stepHandedBack, {
      youngPersonId: place.personId,
      recordId: stepId,
      recordVersion: 4,
      data: { ...stepHandedBack.sample, stepId, ownerAgency: null },
    });
    await says(stepId, 5, null);
    await says(byLaw, 2, 'adult-social-care');
    await says(byLaw, 3, 'adult-social-care');
    await place.world.publish(recordRemoved, {
      youngPersonId: place.personId,
      data: { ...recordRemoved.sample, kind: 'step', removedId: byLaw },
    });
    await numbered();
    expect(short((await read('health')).events)).toEqual(['step-added 1', 'step-changed 2', 'step-changed 2']);
    expect(short((await read('adults')).events)).toEqual([
      'step-changed 2',
      'step-changed 3',
      'step-handed-back 4',
      'step-changed 2',
      'step-changed 3',
      'record-removed 1',
    ]);
  });
});

describe('the stream on NATS', () => {
  it('publishes each recipient’s events on separate subjects, once and in order, with the person id last', async () => {
    const published = `select 1 from referrals.feed_entry where published_at is null`;
    await eventually('all to be said', async () => (await place.world.rows(published)).length === 0);
    const { manager } = await place.world.app().get(Broker).open();
    for (const [account, recipient] of [
      ['provider', HARBOUR],
      ['adults', 'adult-social-care'],
    ] as const) {
      const { events } = await read(account);
      const { state } = await manager.streams.info(FEED_STREAM.name, {
        subjects_filter: feedSubjectsOf(NORFOLK, recipient),
      });
      const subjects = Object.entries(state.subjects ?? {});
      expect(subjects.reduce((sum, [, n]) => sum + n, 0)).toBe(events.length);
      const expected = new Set(events.map((e) => `pfa.feed.${NORFOLK}.${recipient}.${e.type}.${e.subject}`));
      expect(new Set(subjects.map(([subject]) => subject))).toEqual(expected);
      const said: FeedEvent[] = [];
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await manager.streams.getMessage(FEED_STREAM.name, { seq });
        if (message?.subject.startsWith(`pfa.feed.${NORFOLK}.${recipient}.`)) said.push(message.json<FeedEvent>());
      }
      expect(said).toEqual(events);
    }
  });
});

describe('a transaction that commits late', () => {
  it('is not skipped by a client that has already read later events', async () => {
    const slow = new pg.Client({ connectionString: place.world.database.ownerUrl });
    await slow.connect();
    try {
      const late = newId();
      await slow.query('begin');
      await slow.query(
        `insert into referrals.feed_entry (area, recipient, event_id, young_person_id, type, event, recorded_at)
         values ($1, $2, $3::uuid, $4, 'late', jsonb_build_object('id', $3::uuid, 'type', 'a.late', 'subject', 'x'), now())`,
        [NORFOLK, HARBOUR, late, place.personId],
      );
      const { id } = await place.aReferral(serviceId, 'sent');
      await numbered();
      const { events, next } = await read('provider');
      expect(events.at(-1)!.recordid).toBe(id);
      expect(events.map((e) => e.id)).not.toContain(late);
      await slow.query('commit');
      await place.world.app().get(FeedNumberingJob).run();

      // Written first but committed last: numbering in order of writing would have skipped it.
      const [{ passed }] = (await place.world.rows<{ passed: boolean }>(
        `select (select seq from referrals.feed_entry where event_id = $1)
           < (select max(seq) from referrals.feed_entry where event_id = $2) as passed`,
        [late, events.at(-1)!.id],
      )) as [{ passed: boolean }];
      expect(passed).toBe(true);
      expect((await read('provider', next)).events.map((e) => e.id)).toEqual([late]);
      const all = (await read('provider')).events.map((e) => e.id);
      expect(all.filter((e) => e === late)).toHaveLength(1);
    } finally {
      await slow.end();
      await place.world.rows(`delete from referrals.feed_entry where type = 'late'`);
    }
  });

  it('parallel writers and numbering jobs leave no gaps and publish nothing twice', async () => {
    const { next } = await read('provider');
    const numberer = place.world.app().get(FeedNumberingJob);
    const writers = Array.from({ length: 4 }, async () => {
      const made = [];
      for (let i = 0; i < 5; i++) made.push((await place.aReferral(serviceId, 'opened')).id);
      return made;
    });
    const seen: string[] = [];
    let cursor = next;
    let writing = true;
    const reader = (async () => {
      while (writing) {
        await numberer.run();
        const page = await read('provider', cursor, 3);
        seen.push(...page.events.map((e) => `${e.recordid} ${e.recordversion}`));
        cursor = page.next;
      }
    })();
    const ids = (await Promise.all(writers)).flat();
    await place.world.settled();
    writing = false;
    await reader;
    await numbered();
    seen.push(...(await read('provider', cursor)).events.map((e) => `${e.recordid} ${e.recordversion}`));
    expect([...seen].sort()).toEqual(ids.flatMap((id) => [`${id} 3`, `${id} 4`]).sort());
  });
});

describe('the stream', () => {
  it('replays missed events, then sends new ones, and resumes from Last-Event-ID', async () => {
    const { events, next } = await read('provider');
    const missed = events.slice(-2);
    const { body } = await by('provider').get(`/v1/events?limit=${events.length - 2}`);
    const first = await SseReader.open(await url('provider'), { 'last-event-id': body.next as string });
    try {
      await eventually('what was missed', async () => first.events.length >= 2);
      expect(first.events.map((e) => e.data)).toEqual(missed);
      expect(first.events.at(-1)).toMatchObject({ id: next, event: missed.at(-1)!.type });
      const { id } = await place.aReferral(serviceId, 'sent');
      const live = await eventually('the event', async () => first.events[2]);
      expect(live.data).toMatchObject({ type: 'referrals.referral-sent', recordid: id });
      first.close();

      await by('provider').post(`/v1/referrals/${id}/opening`).expect(200);
      await numbered();
      const second = await SseReader.open(await url('provider'), { 'last-event-id': live.id! });
      await eventually('the event of meanwhile', async () => second.events.length >= 1);
      expect(second.events.map((e) => e.data.type)).toEqual(['referrals.referral-opened']);
      second.close();
    } finally {
      first.close();
    }
  });

  it('begins now without a cursor and can still be resumed', async () => {
    const reader = await SseReader.open(await url('provider'));
    const start = await eventually('a cursor', async () => reader.lastId);
    expect(reader.events).toEqual([]);
    expect((await read('provider', start)).events).toEqual([]);
    reader.close();
  });

  it('shows no events to another organisation', async () => {
    const theirs = await SseReader.open(await url('other-provider'));
    const ours = await SseReader.open(await url('provider'));
    await place.aReferral(serviceId, 'sent');
    const other = (await place.aService({}, MEADOW)).id;
    const { id } = await place.aReferral(other, 'sent');
    await eventually('their event', async () => theirs.events.length > 0);
    await eventually('our event', async () => ours.events.length > 0);
    expect(theirs.events.map((e) => e.data.recordid)).toEqual([id]);
    expect(ours.events.map((e) => e.data.recordid)).not.toContain(id);
    theirs.close();
    ours.close();
  });

  it('rejects a fourth stream of an account, a wrong cursor and a client that does not accept streams', async () => {
    const at = await url('provider');
    const open = await Promise.all([1, 2, 3].map(() => SseReader.open(at)));
    const fourth = await fetch(at.url, {
      headers: { authorization: `Bearer ${at.token}`, accept: 'text/event-stream' },
    });
    expect([fourth.status, (await fourth.json()).code]).toEqual([429, 'TOO_MANY_STREAMS']);
    for (const one of open) one.close();
    await eventually('the places to be free', async () => {
      const again = await SseReader.open(at);
      again.close();
      return true;
    });
    await by('provider').get('/v1/events/stream').expect(406);
    const wrong = by('provider').get('/v1/events/stream').set('accept', 'text/event-stream').set('last-event-id', 'x');
    expect((await wrong).body).toMatchObject({ status: 400, errors: [{ code: 'NOT_A_CURSOR' }] });
  });

  it('ends when the token expires', async () => {
    const { url: at } = await url('provider');
    const token = await place.world.issuer.token('provider', { expiresIn: 2 });
    const reader = await SseReader.open({ url: at, token });
    expect(reader.ended).toBe(false);
    await eventually('its end', async () => reader.ended);
  });

  it('ends when the service stops', async () => {
    const reader = await SseReader.open(await url('provider'));
    await place.world.app().get(EventStreamsService).onModuleDestroy();
    await eventually('its end', async () => reader.ended);
  });
});

describe('a cursor of a feed that was restored from a backup', () => {
  it('is refused with the way to start again, whether the feed has come as far again or not', async () => {
    const { next } = await read('provider');
    const [, history, position] = Buffer.from(next, 'base64url').toString().split(':').map(Number);
    const cursor = (of: string) => Buffer.from(of).toString('base64url');
    const ahead = [`feed2:${history}:${position! + 50}`, `feed1:${position! + 50}`, `feed2:${history! + 1}:1`];
    for (const place of ahead) {
      const { body } = await by('provider')
        .get(`/v1/events?after=${cursor(place)}`)
        .expect(410);
      expect(body).toMatchObject({ code: 'CURSOR_AHEAD' });
      expect(body.detail).toContain('start without a cursor');
    }
    await by('provider')
      .get(`/v1/events?after=${cursor(`feed1:${position}`)}`)
      .expect(200);
  });
});

describe('an event older than ninety days', () => {
  it('is deleted, and a cursor that missed it receives an error', async () => {
    const old = (await by('provider').get('/v1/events?limit=1').expect(200)).body.next as string;
    const { next } = await read('provider');
    place.world.today('2025-04-17');
    await place.world.app().get(FeedRetentionJob).run();
    const { body } = await by('provider').get(`/v1/events?after=${old}`).expect(410);
    expect(body).toMatchObject({ code: 'CURSOR_EXPIRED', title: 'Gone' });
    // A cursor after the newest event has missed nothing, however old it is.
    expect((await read('provider', next)).events).toEqual([]);
    expect((await read('provider')).events).toEqual([]);
  });
});
