import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect } from '@nats-io/transport-node';
import { FEED_STREAM, streamOf, subjectOf } from '#libs/contracts';
import { type RunningNats, startNats } from '#libs/embedded';
import { brokerUserOf } from '#libs/messaging';
import { newId } from '#libs/kernel';
import { NORFOLK, eventually } from '#libs/testing';

const SERVICES = [
  { name: 'young-people', consumes: ['transition-plans', 'referrals'], furtherStreams: [] },
  { name: 'transition-plans', consumes: ['young-people', 'referrals'], furtherStreams: [] },
  { name: 'referrals', consumes: ['young-people', 'transition-plans', 'referrals'], furtherStreams: [FEED_STREAM] },
] as const;

/** The users of the services, in the NATS of the standalone. The files of deploy/nats have the same ones. */
let directory: string;
let nats: RunningNats;
let operator: NatsConnection;
const users = new Map<string, NatsConnection>();

const signIn = (url: string, user?: string) => {
  const { host, username, password } = new URL(url);
  const inboxPrefix = user && `_INBOX.${user}`;
  return connect({ servers: host, user: username, pass: password, ...(inboxPrefix && { inboxPrefix }) });
};

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'onward-nats-users-'));
  nats = await startNats({ dataDir: directory, users: SERVICES.map(brokerUserOf) });
  operator = await signIn(nats.url);
  for (const { name } of SERVICES) users.set(name, await signIn(nats.urlOf(name), name));
  for (const { name, furtherStreams } of SERVICES) {
    const manager = await jetstreamManager(users.get(name)!);
    for (const stream of [streamOf(name), ...furtherStreams])
      await manager.streams.add({ name: stream.name, subjects: [...stream.subjects] });
  }
});
afterAll(async () => {
  for (const connection of [operator, ...users.values()]) await connection?.close();
  await nats?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const eventOf = (type: string) => subjectOf({ area: NORFOLK, type, version: 1, youngPersonId: newId() });

const messagesIn = async (service: Parameters<typeof streamOf>[0]) =>
  (await (await jetstreamManager(operator)).streams.info(streamOf(service).name)).state.messages;

/** Whether the server refuses the subject to the user. */
async function refuses(user: string, what: 'publish' | 'subscribe', subject: string): Promise<boolean> {
  const connection = await signIn(nats.urlOf(user), user);
  const refusals: string[] = [];
  void (async () => {
    for await (const status of connection.status()) if (status.type === 'error') refusals.push(status.error.message);
  })();
  if (what === 'publish') connection.publish(subject, '{}', { reply: `_INBOX.${user}.reply` });
  else connection.subscribe(subject, { callback: () => undefined });
  await connection.flush();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await connection.close();
  return refusals.some((message) => message.includes('Permissions Violation'));
}

test('a service publishes its own events, and none of another service', async () => {
  for (const { name } of SERVICES) {
    for (const producer of SERVICES.map((service) => service.name)) {
      const before = await messagesIn(producer);
      const published = await jetstream(users.get(name)!, { timeout: 1_000 })
        .publish(eventOf(`${producer}.something-happened`), '{}')
        .then(
          () => true,
          () => false,
        );
      expect([name, producer, published]).toEqual([name, producer, name === producer]);
      expect(await messagesIn(producer)).toBe(before + (name === producer ? 1 : 0));
    }
  }
  expect(await refuses('young-people', 'publish', eventOf('referrals.referral-sent'))).toBe(true);
  expect(await refuses('young-people', 'publish', eventOf('young-people.person-changed'))).toBe(false);
});

test('a service reads through its own consumers alone, and changes no stream of another', async () => {
  const manager = await jetstreamManager(users.get('transition-plans')!);
  await manager.consumers.add('pfa-young-people', { durable_name: 'transition-plans', ack_policy: 'explicit' });
  const consumer = await jetstream(users.get('transition-plans')!).consumers.get(
    'pfa-young-people',
    'transition-plans',
  );
  const message = await consumer.next({ expires: 5_000 });
  expect(message?.subject).toContain('pfa.young-people.');
  message!.ack();
  await eventually('the acknowledgement', async () => (await consumer.info()).num_ack_pending === 0);

  const asked: readonly ['publish' | 'subscribe', string][] = [
    ['subscribe', 'pfa.>'],
    ['subscribe', 'pfa.young-people.>'],
    ['subscribe', '_INBOX.>'],
    ['subscribe', '_INBOX.young-people.>'],
    ['subscribe', 'reconcile.young-people'],
    ['publish', 'reconcile.transition-plans'],
    ['publish', 'pfa.feed.E10000020.health.referrals.referral-sent.x'],
    ['publish', '$JS.API.CONSUMER.MSG.NEXT.pfa-young-people.referrals'],
    ['publish', '$JS.API.CONSUMER.CREATE.pfa-young-people.another'],
    ['publish', '$JS.API.CONSUMER.CREATE.pfa-young-people'],
    ['publish', '$JS.API.CONSUMER.DELETE.pfa-young-people.referrals'],
    ['publish', '$JS.ACK.pfa-young-people.referrals.1.1.1.1.1'],
    ['publish', '$JS.API.DIRECT.GET.pfa-young-people'],
    ['publish', '$JS.API.STREAM.MSG.GET.pfa-young-people'],
    ['publish', '$JS.API.STREAM.MSG.DELETE.pfa-young-people'],
    ['publish', '$JS.API.STREAM.PURGE.pfa-young-people'],
    ['publish', '$JS.API.STREAM.UPDATE.pfa-young-people'],
    ['publish', '$JS.API.STREAM.DELETE.pfa-young-people'],
    ['publish', '$JS.API.STREAM.DELETE.pfa-transition-plans'],
    ['publish', '$JS.API.STREAM.CREATE.another'],
    ['publish', '$SYS.REQ.SERVER.PING'],
  ];
  for (const [what, subject] of asked)
    expect([subject, await refuses('transition-plans', what, subject)]).toEqual([subject, true]);
  expect(await refuses('transition-plans', 'publish', 'reconcile.young-people')).toBe(false);
});

test('a service answers whoever asks it, once', async () => {
  const owner = users.get('young-people')!;
  owner.subscribe('reconcile.young-people', {
    callback: (_, message) => {
      message.respond('first');
      message.respond('second');
    },
  });
  await owner.flush();
  const answer = await users.get('referrals')!.request('reconcile.young-people', '', { timeout: 2_000 });
  expect(answer.string()).toBe('first');
});
