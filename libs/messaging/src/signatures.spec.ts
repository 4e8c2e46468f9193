import { Controller, Module } from '@nestjs/common';
import { type EventOf, relationshipChanged, streamOf } from '#libs/contracts';
import { Broker, On, createService, startService, toMessage } from '#libs/messaging';
import { newId } from '#libs/kernel';
import { SERVICE_CONFIG, type ServiceConfig, type ServiceDefinition } from '#libs/platform';
import { World, anEvent, eventually } from '#libs/testing';
import { newEventKeys } from './event-keys.js';
import { attributesOf } from './message.js';
import { NOT_SIGNED, NOT_THE_PRODUCERS, SIGNATURE, Signatures } from './signatures.js';

const [ours, earlier, others] = [newEventKeys(), newEventKeys(), newEventKeys()];
const keys = { 'young-people': [ours.public, earlier.public], referrals: [others.public] };
const NONE = { signingKey: null, publicKeys: null, signedSince: null };
const event = () => anEvent(relationshipChanged, { youngPersonId: newId(), data: relationshipChanged.sample });
const signedOf = (of: ReturnType<typeof event>) => ({
  subject: toMessage(of).subject,
  attributes: attributesOf(of),
  data: of.data,
});

describe('a signature', () => {
  const checks = new Signatures({ ...NONE, publicKeys: keys });
  const by = (pair: typeof ours) => new Signatures({ ...NONE, signingKey: pair.signing });

  it('is the producer’s, with any of its keys, whatever the order of the data', async () => {
    const signed = signedOf(event());
    for (const pair of [ours, earlier])
      expect(await checks.problem(signed, (await by(pair).of(signed))!, 1)).toBeNull();
    const turned = { ...signed, data: Object.fromEntries(Object.entries(signed.data as object).reverse()) };
    expect(await checks.problem(turned, (await by(ours).of(signed))!, 1)).toBeNull();
  });

  it('of another service, of other data, of another person or of nobody is refused', async () => {
    const signed = signedOf(event());
    const signature = (await by(ours).of(signed))!;
    expect(await checks.problem(signed, (await by(others).of(signed))!, 1)).toBe(NOT_THE_PRODUCERS);
    expect(await checks.problem(signed, undefined, 1)).toBe(NOT_SIGNED);
    expect(await checks.problem(signed, 'x', 1)).toBe(NOT_THE_PRODUCERS);
    const changed = [
      { ...signed, data: { ...(signed.data as object), subject: 'a-stranger' } },
      { ...signed, subject: signed.subject.replace(/[^.]+$/, newId()) },
      { ...signed, attributes: { ...signed.attributes, 'ce-recordversion': '99' } },
    ];
    for (const one of changed) expect(await checks.problem(one, signature, 1)).toBe(NOT_THE_PRODUCERS);
  });

  it('is not asked of what NATS stored before there were keys', async () => {
    const since = new Signatures({ ...NONE, publicKeys: keys, signedSince: new Date(1_000) });
    expect([
      await since.problem(signedOf(event()), undefined, 999),
      await since.problem(signedOf(event()), undefined, 1_000),
    ]).toEqual([null, NOT_SIGNED]);
  });
});

const handled: string[] = [];

@Controller()
class RelationsController {
  @On(relationshipChanged)
  async whenChanged({ id }: EventOf<typeof relationshipChanged>) {
    handled.push(id);
  }
}

@Module({ controllers: [RelationsController] })
class RelationsModule {}

const relations: ServiceDefinition = {
  name: 'transition-plans',
  summary: 'relations',
  schema: 'relations',
  migrations: [],
  module: RelationsModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['young-people'],
};

test('a forged event becomes a dead letter that cannot be replayed, and has no effect', async () => {
  const world = await World.start([relations]);
  try {
    const config = { ...world.app().get<ServiceConfig>(SERVICE_CONFIG), publicKeys: keys, port: 0 };
    await world.app().close();
    const app = await createService(relations, config, world.clock);
    await startService(app);
    world.apps.set(relations.name, app);
    const { client, manager } = await app.get(Broker).open();
    await eventually('the stream', () => manager.streams.info(streamOf('young-people').name));
    const publish = async (signature: string | null) => {
      const one = event();
      const message = toMessage(one);
      if (signature !== null)
        message.headers.set(
          SIGNATURE,
          signature || (await new Signatures({ ...NONE, signingKey: ours.signing }).of(signedOf(one)))!,
        );
      await client.publish(message.subject, message.payload, { msgID: one.id, headers: message.headers });
      return one.id;
    };
    const forged = [await publish(null), await publish('AAAA')];
    const right = await publish('');
    await eventually('the right one', async () => handled.includes(right));
    await world.settled();
    expect(handled).toEqual([right]);
    const administrator = await world.as('administrator');
    const letters = '/v1/operations/transition-plans/dead-letters';
    const { body } = await administrator.get(letters);
    const reasons = body.items.map((l: { eventId: string; reason: string }) => [l.eventId, l.reason] as const);
    expect(new Map(reasons)).toEqual(
      new Map([
        [forged[0], NOT_SIGNED],
        [forged[1], NOT_THE_PRODUCERS],
      ]),
    );
    const replayed = await administrator.post(`${letters}/${body.items[0].id}/replay`);
    expect([replayed.status, replayed.body.code]).toEqual([409, 'SIGNATURE_WRONG']);
    expect(handled).toEqual([right]);
  } finally {
    await world.stop();
  }
});
