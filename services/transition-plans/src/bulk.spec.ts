import { circumstancesChanged, personRegistered } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { World, anEvent } from '#libs/testing';
import { Broker, toMessage } from '#libs/messaging';
import { transitionPlans } from './index.js';
import { FACTS, aPerson } from '../test/people.js';

const N = 6000;
it('bulk', async () => {
  const world = await World.start([transitionPlans]);
  const { client } = await world.app().get(Broker).open();
  const msgs: unknown[] = [];
  for (let i = 0; i < N; i++) {
    const id = newId();
    const year = 2000 + (i % 25);
    const dob = `${year}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const about = { youngPersonId: id, recordId: id };
    msgs.push(
      toMessage(anEvent(personRegistered, { ...about, data: aPerson({ dateOfBirth: dob, reference: `YP-${i}` }) })),
    );
    msgs.push(
      toMessage(
        anEvent(circumstancesChanged, {
          ...about,
          data: { facts: { ...FACTS, dateOfBirth: dob }, changed: Object.keys(FACTS) },
        }),
      ),
    );
  }
  const t0 = performance.now();
  for (let i = 0; i < msgs.length; i += 500) {
    await Promise.all(
      msgs.slice(i, i + 500).map((m: any) => client.publish(m.subject, m.payload, { headers: m.headers })),
    );
  }
  const t1 = performance.now();
  for (;;) {
    const [{ n }] = (await world.rows(`select count(*)::int n from transition_plans.circumstances`)) as any;
    if (n === N) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  const t2 = performance.now();
  const rows = await world.rows(
    `select (select count(*)::int from transition_plans.plan) plans, (select count(*)::int from transition_plans.step) steps,(select count(*)::int from transition_plans.plan_entry) entries, (select count(*)::int from transition_plans.dead_letter) dead`,
  );
  console.log({ publish: t1 - t0, consumed: t2 - t0, perSecond: (N / (t2 - t0)) * 1000 }, rows);
  for (;;) {
    const [{ n }] = (await world.rows(`select count(*)::int n from transition_plans.outbox`)) as any;
    if (n === 0) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  console.log('outbox drained', performance.now() - t0);
  await world.stop();
}, 300000);
