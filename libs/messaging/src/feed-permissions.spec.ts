import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect } from '@nats-io/transport-node';
import { FEED_STREAM, feedSubjectOf, feedSubjectsOf, streamOf, subjectOf } from '#libs/contracts';
import { ensureNatsServer } from '#libs/embedded';
import { newId } from '#libs/kernel';
import { NORFOLK, eventually } from '#libs/testing';
import { ensureNamedStream, ensureStream } from './streams.js';

/** The server runs with the very files that are handed out; only where it listens and keeps its data is the test’s own. */
const ADULTS = 'adult-social-care';
const HARBOUR_WORK = '01990000-0000-7000-8000-000000000002';
/** As docs/integrating.md tells a reader’s client. */
const READER = { apiPrefix: 'onward.API' };
/** JetStream’s answer where an account has none. */
const NOT_ENABLED = 10_039;
const consumerOf = (recipient: string) => `${NORFOLK}-${recipient}`;

let server: ChildProcess;
let directory: string;
let port: number;
let onward: NatsConnection;
let adults: NatsConnection;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port: free } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return free;
}

const signIn = (user: string, pass: string) =>
  connect({ servers: `localhost:${port}`, user, pass, reconnect: false, tls: { caFile: join(directory, 'ca.crt') } });

async function runWith(configuration: string): Promise<void> {
  port = await freePort();
  const file = join(directory, 'nats.conf');
  const handedOut = relative(directory, resolve('deploy/nats', configuration));
  writeFileSync(
    file,
    `include "${handedOut}"\nhost: "127.0.0.1"\nport: ${port}\nhttp: "127.0.0.1:${await freePort()}"\njetstream { store_dir: "${directory}" }\n`,
  );
  const env = {
    NATS_CERT_FILE: join(directory, 'nats.crt'),
    NATS_PRIVATE_FILE: join(directory, 'nats.key'),
    NATS_PASSWORD: 'ours',
    NATS_YOUNG_PEOPLE_PASSWORD: 'a',
    NATS_TRANSITION_PLANS_PASSWORD: 'b',
    NATS_REFERRALS_PASSWORD: 'c',
    NATS_ADULT_SOCIAL_CARE_PASSWORD: 'theirs',
    NATS_HARBOUR_WORK_PASSWORD: 'others',
  };
  server = spawn(await ensureNatsServer(), ['-c', file], { env, stdio: 'ignore' });
  onward = await eventually('the server', () => signIn('onward', 'ours'));
}

async function end(): Promise<void> {
  await onward?.close();
  if (server.exitCode !== null) return;
  const ended = new Promise((exit) => server.once('exit', exit));
  server.kill('SIGTERM');
  await ended;
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'onward-feed-'));
  const env = { ...process.env, FURTHER_NAMES: 'DNS:localhost' };
  execFileSync('deploy/tls/certificates.sh', [directory], { env });
  // An installation that had no readers until now: its streams move to the account that ours becomes.
  await runWith('nats.conf');
  await ensureStream(await jetstreamManager(onward), 'young-people', 1);
  await jetstream(onward).publish(
    subjectOf({ area: NORFOLK, type: 'young-people.person-changed', version: 1, youngPersonId: newId() }),
    '{}',
  );
  await end();
  renameSync(join(directory, 'jetstream', '$G'), join(directory, 'jetstream', 'ONWARD'));
  await runWith('integrators.conf');

  const manager = await jetstreamManager(onward);
  await ensureNamedStream(manager, FEED_STREAM, 1);
  await ensureStream(manager, 'referrals', 1);
  for (const recipient of [ADULTS, HARBOUR_WORK]) {
    // What docs/integrating.md has the operator do.
    await manager.consumers.add(FEED_STREAM.name, {
      durable_name: consumerOf(recipient),
      filter_subject: feedSubjectsOf(NORFOLK, recipient),
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
    });
  }
  adults = await signIn('norfolk-adult-social-care', 'theirs');
});

afterAll(async () => {
  await adults?.close();
  await end();
  rmSync(directory, { recursive: true, force: true });
});

const about = { area: NORFOLK, type: 'transition-plans.step-changed', version: 1 };
const say = async (recipient: string) => {
  const event = { ...about, youngPersonId: newId() };
  await jetstream(onward).publish(feedSubjectOf(event, recipient), JSON.stringify(event), { msgID: newId() });
  return event;
};

/** Whether anything is heard of it: of a message of ours there, or of any at all. */
async function hears(subject: string, say: () => Promise<unknown>): Promise<boolean> {
  const subscription = adults.subscribe(subject);
  await adults.flush();
  await say();
  const first = subscription[Symbol.asyncIterator]().next();
  const heard = await Promise.race([first, new Promise<null>((later) => setTimeout(() => later(null), 250))]);
  subscription.unsubscribe();
  return heard !== null;
}

/** All that a reader could change or use up: messages of the streams, what consumers were given and what they acknowledged. */
async function everything(): Promise<unknown> {
  const manager = await jetstreamManager(onward);
  const all: unknown[] = [];
  for await (const { config, state } of manager.streams.list()) {
    const consumers = [];
    for await (const { name, delivered, ack_floor: acknowledged, num_pending: waiting } of manager.consumers.list(
      config.name,
    )) {
      consumers.push({ name, delivered: delivered.stream_seq, acknowledged: acknowledged.stream_seq, waiting });
    }
    all.push({
      stream: config.name,
      first: state.first_seq,
      last: state.last_seq,
      messages: state.messages,
      consumers,
    });
  }
  return all;
}

const event = () => ({ ...about, youngPersonId: newId() });
const ofReferrals = (youngPersonId = newId()) =>
  subjectOf({ area: NORFOLK, type: 'referrals.referral-sent', version: 1, youngPersonId });

describe('an agency that reads its feed from NATS', () => {
  it('pulls its own and acknowledges it, and gets nothing of another’s', async () => {
    await say(HARBOUR_WORK);
    const own = await say(ADULTS);
    const consumer = await jetstream(adults, READER).consumers.get(FEED_STREAM.name, consumerOf(ADULTS));
    const message = await consumer.next({ expires: 60_000 });
    expect(message!.json()).toEqual(own);
    expect(message!.subject).toBe(feedSubjectOf(own, ADULTS));
    expect(await message!.ackAck()).toBe(true);
    expect(await consumer.next({ expires: 1_000 })).toBeNull();
    expect((await consumer.info()).num_pending).toBe(0);
  });

  it('goes on pulling, in order', async () => {
    const said = [await say(ADULTS), await say(ADULTS), await say(ADULTS)];
    const consumer = await jetstream(adults, READER).consumers.get(FEED_STREAM.name, consumerOf(ADULTS));
    const got: unknown[] = [];
    for await (const message of await consumer.consume({ max_messages: 10 })) {
      got.push(message.json());
      message.ack();
      if (got.length === said.length) break;
    }
    expect(got).toEqual(said);
  });

  it('hears its own as it is said', async () => {
    const live = adults.subscribe(feedSubjectsOf(NORFOLK, ADULTS));
    await adults.flush();
    await say(HARBOUR_WORK);
    const own = await say(ADULTS);
    const heard = await live[Symbol.asyncIterator]().next();
    expect(heard.value!.json()).toEqual(own);
    live.unsubscribe();
  });

  it.each([
    ['another’s feed', feedSubjectsOf(NORFOLK, HARBOUR_WORK), () => say(HARBOUR_WORK)],
    ['the services’ own events', 'pfa.referrals.>', () => jetstream(onward).publish(ofReferrals(), '{}')],
    ['other clients’ answers', '_INBOX.>', async () => (await jetstreamManager(onward)).streams.names().next()],
    ['other readers’ pulling', '$JS.>', () => pullAsHarbourWork()],
  ])('hears nothing of %s', async (_, subject, saying) => {
    expect(await hears(subject, saying)).toBe(false);
  });

  it('hears of everything only its own', async () => {
    expect(
      await hears('>', () => Promise.all([say(HARBOUR_WORK), jetstream(onward).publish(ofReferrals(), '{}')])),
    ).toBe(false);
    expect(await hears('>', () => say(ADULTS))).toBe(true);
  });

  const feed = FEED_STREAM.name;
  const mine = consumerOf(ADULTS);
  const theirs = consumerOf(HARBOUR_WORK);
  const refused: [what: string, subject: string, body?: object][] = [
    ['publish in its own feed', feedSubjectOf(event(), ADULTS)],
    ['publish in another’s feed', feedSubjectOf(event(), HARBOUR_WORK)],
    ['publish in a service’s stream', ofReferrals()],
    ['pull from another’s consumer', `$JS.API.CONSUMER.MSG.NEXT.${feed}.${theirs}`, { batch: 1, no_wait: true }],
    ['acknowledge for another', `$JS.ACK.${feed}.${theirs}.1.1.1.1.0`],
    ['ask how another’s consumer stands', `$JS.API.CONSUMER.INFO.${feed}.${theirs}`],
    ['pull from a service’s consumer', `$JS.API.CONSUMER.MSG.NEXT.${streamOf('referrals').name}.referrals`],
    ['make a consumer', `$JS.API.CONSUMER.CREATE.${feed}`, { stream_name: feed, config: { ack_policy: 'none' } }],
    [
      'make a durable one',
      `$JS.API.CONSUMER.DURABLE.CREATE.${feed}.x`,
      { stream_name: feed, config: { durable_name: 'x' } },
    ],
    [
      'change its own',
      `$JS.API.CONSUMER.DURABLE.CREATE.${feed}.${mine}`,
      { stream_name: feed, config: { durable_name: mine } },
    ],
    ['remove its own', `$JS.API.CONSUMER.DELETE.${feed}.${mine}`],
    ['get a single message', `$JS.API.STREAM.MSG.GET.${feed}`, { seq: 1 }],
    ['get one directly', `$JS.API.DIRECT.GET.${feed}`, { seq: 1 }],
    ['purge a stream', `$JS.API.STREAM.PURGE.${feed}`],
    ['remove a message', `$JS.API.STREAM.MSG.DELETE.${feed}`, { seq: 1 }],
    ['list the streams', '$JS.API.STREAM.NAMES'],
    ['ask what the account has', '$JS.API.INFO'],
  ];
  it.each(refused.map(([what, subject, body]) => [what, subject, body ?? null] as const))(
    'cannot %s',
    async (_, subject, body) => {
      const before = await everything();
      adults.publish(subject.replace('$JS.API', 'onward.API'), body ? JSON.stringify(body) : '');
      const asked = adults.request(subject, body ? JSON.stringify(body) : '', { timeout: 300 });
      // Nobody there to answer, or the reader’s own account that has no JetStream.
      const said = await asked.then(
        (m) => m.json<{ error?: { err_code: number } }>().error?.err_code ?? 'answered',
        (e: Error) => (/no responders|timeout/i.test(String(e)) ? 'nobody answers' : String(e)),
      );
      expect([NOT_ENABLED, 'nobody answers']).toContain(said);
      expect(await everything()).toEqual(before);
    },
  );

  it.each([
    ['a service’s stream', ofReferrals()],
    ['another’s feed', feedSubjectOf(event(), HARBOUR_WORK)],
    ['a request to purge a stream', `$JS.API.STREAM.PURGE.${feed}`],
  ])('cannot have what it pulls, or the answer to what it acknowledges, sent to %s', async (_, reply) => {
    await say(ADULTS);
    const counts = async () =>
      ((await everything()) as { stream: string; messages: number }[]).map(({ stream, messages }) => [
        stream,
        messages,
      ]);
    const before = await counts();
    const pull = JSON.stringify({ batch: 5, expires: 300_000_000 });
    adults.publish(`onward.API.CONSUMER.MSG.NEXT.${feed}.${mine}`, pull, { reply });
    adults.publish(`$JS.ACK.${feed}.${mine}.1.1.1.1.0`, '+ACK', { reply });
    await adults.flush();
    await new Promise((later) => setTimeout(later, 600));
    expect(await counts()).toEqual(before);
  });

  it('leaves the installation what its streams had before there were readers', async () => {
    const { state } = await (await jetstreamManager(onward)).streams.info(streamOf('young-people').name);
    expect(state.messages).toBe(1);
  });

  it('is nobody with another’s password', async () => {
    await expect(signIn('norfolk-adult-social-care', 'others')).rejects.toThrow(/authorization violation/i);
  });
});

async function pullAsHarbourWork(): Promise<void> {
  const reader = await signIn('norfolk-harbour-work', 'others');
  await say(HARBOUR_WORK);
  const consumer = await jetstream(reader, READER).consumers.get(FEED_STREAM.name, consumerOf(HARBOUR_WORK));
  const message = await consumer.next({ expires: 60_000 });
  expect(message).not.toBeNull();
  message!.ack();
  await reader.close();
}
