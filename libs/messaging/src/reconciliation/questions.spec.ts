import { type NatsConnection, connect } from '@nats-io/transport-node';
import type { ProducingService } from '#libs/contracts';
import type { ServiceDefinition } from '#libs/platform';
import { type TestNats, ownNats } from '#libs/testing';
import type { Broker } from '../broker.js';
import { newEventKeys } from '../event-keys.js';
import { Signatures } from '../signatures.js';
import { questionsTo } from '../streams.js';
import { NoAnswer, Questions } from './questions.js';

const keys = { 'young-people': newEventKeys(), referrals: newEventKeys() };
const publicKeys = { 'young-people': [keys['young-people'].public], referrals: [keys.referrals.public] };

let nats: TestNats;
let connection: NatsConnection;
beforeAll(async () => {
  nats = await ownNats();
  const { host, username, password } = new URL(nats.url);
  connection = await connect({ servers: host, user: username, pass: password });
});
afterAll(async () => {
  await connection.close();
  await nats.stop();
});

function questionsOf(name: ProducingService, signingKey: string | null): Questions {
  const broker = {
    get connected() {
      return { connection };
    },
  } as unknown as Broker;
  const signatures = new Signatures({ signingKey, publicKeys, signedSince: null });
  return new Questions(broker, signatures, { name } as ServiceDefinition);
}

const asker = questionsOf('referrals', keys.referrals.signing);
const owner = questionsOf('young-people', keys['young-people'].signing);
const forger = questionsOf('young-people', keys.referrals.signing);
const nobody = questionsOf('young-people', null);

/** Answers one question as this party would. @returns what the asker gets */
async function answeredBy(by: Questions, altered: (sealed: object) => object = (sealed) => sealed): Promise<unknown> {
  const subscription = connection.subscribe(questionsTo('young-people'), {
    max: 1,
    callback: (_, message) => {
      const { id } = message.json<{ id: string }>();
      void by
        .seal('answer', id, { result: ['E10000020'] })
        .then((sealed) => message.respond(JSON.stringify(altered(sealed))));
    },
  });
  try {
    return await asker.ask('young-people', { kind: 'areas' }).catch((error: unknown) => error);
  } finally {
    subscription.unsubscribe();
  }
}

test('an answer is taken from its owner alone', async () => {
  expect(await answeredBy(owner)).toEqual(['E10000020']);
  expect(await answeredBy(forger)).toBeInstanceOf(NoAnswer);
  expect(await answeredBy(nobody)).toBeInstanceOf(NoAnswer);
  expect(await answeredBy(owner, (sealed) => ({ ...sealed, body: { result: ['W06000001'] } }))).toBeInstanceOf(
    NoAnswer,
  );
  expect(await answeredBy(owner, (sealed) => ({ ...sealed, id: 'of another question' }))).toBeInstanceOf(NoAnswer);
  // The asker's own question, sent back to it.
  expect(await answeredBy(asker)).toBeInstanceOf(NoAnswer);
});

test('without an owner there is no answer', async () => {
  expect(await asker.ask('transition-plans', { kind: 'areas' }).catch((error: unknown) => error)).toBeInstanceOf(
    NoAnswer,
  );
});

test('a question is answered only to a service that signed it', async () => {
  const sealed = await asker.seal('question', 'one', { kind: 'areas' });
  expect(await owner.problem(sealed, 'question')).toBeNull();
  expect(await owner.problem({ ...sealed, body: { kind: 'records' } }, 'question')).not.toBeNull();
  expect(await owner.problem(await nobody.seal('question', 'one', {}), 'question')).not.toBeNull();
  expect(await owner.problem(await owner.seal('answer', 'one', {}), 'question')).not.toBeNull();
});
