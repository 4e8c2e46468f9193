import fc from 'fast-check';
import { type Caller, eventually, longer, TEST_SCHOOL, World } from '#libs/testing';
import { FeedNumberingJob } from '../../referrals/src/integrations/numbering/feed-numbering.job.js';
import { WebhookDeliveriesJob } from '../../referrals/src/integrations/webhooks/webhook-deliveries.job.js';
import { Receiver } from '../../referrals/test/receiver.js';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { aService } from './a-service.js';

/*
 * Over generated histories, no account of staff reads somebody with whom it is not involved, who did not let it in, or whose
 * record is restricted: neither when the services have heard of a change, nor beside it.
 */
let world: World;
type Service = 'young-people' | 'transition-plans' | 'referrals';
const as = (service: Service, account = 'coordinator'): Promise<Caller> => world.as(account, service);

/** The accounts that read, with the agency whose steps involve them. */
const READERS = {
  childrens: 'childrens-social-care',
  adults: 'adult-social-care',
  senco: null,
  'coordinator-2': null,
} as const;
type Reader = keyof typeof READERS;
const AGENCIES = ['childrens-social-care', 'adult-social-care'] as const;

/** What the history has done so far; the product is not asked. */
interface Known {
  readonly id: string;
  readonly reference: string;
  readonly planId: string;
  readonly referralId: string;
  /** open steps of each agency */
  steps: { id: string; agency: (typeof AGENCIES)[number] }[];
  worker: Reader | null;
  onRoll: { id: string; version: number } | null;
  letIn: Partial<Record<Reader, { id: string; version: number }>>;
  restriction: { id: string; version: number; accounts: string[] } | null;
  /** accounts that a restriction named; after it is lifted they read until the end of that day */
  named: Set<string>;
}

let people: Known[];
/** where each history begins in the feed */
let feedFrom: string;
let serviceId: string;
/** where the agencies' systems receive their events */
const receivers: Partial<Record<Reader, Receiver>> = {};

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], {
    ...{ today: '2025-01-16', earnedInvolvement: true, graceDays: { default: 0 } },
  });
  serviceId = await aService(world);
  for (const reader of ['childrens', 'adults'] as const) {
    const receiver = await Receiver.open();
    receivers[reader] = receiver;
    const webhook = { url: receiver.url, recipient: READERS[reader] };
    const { status } = await (await as('referrals', 'administrator')).post('/v1/webhooks', webhook);
    expect(status).toBe(201);
  }
});
afterAll(async () => {
  await world?.stop();
  for (const receiver of Object.values(receivers)) await receiver.close();
});

let count = 0;

async function aPerson(): Promise<Known> {
  count++;
  const { body } = await (
    await as('young-people')
  ).post('/v1/young-people', { givenName: `Nia${count}`, familyName: `Story${count}`, dateOfBirth: '2011-03-05' });
  await world.settled();
  const plans = await as('transition-plans');
  const opened = await plans.post('/v1/plans', { youngPersonId: body.id });
  expect(opened.status).toBe(201);
  const plan = await plans.get(`/v1/plans/${opened.body.id}`);
  await world.settled();
  const draft = await (
    await as('referrals')
  ).post('/v1/referrals', { youngPersonId: body.id, serviceId, planId: plan.body.id, need: 'x', urgency: 'routine' });
  const offered = [...plan.body.milestones, ...plan.body.steps] as { ownerAgency: string | null }[];
  expect(offered.filter(({ ownerAgency }) => AGENCIES.some((a) => a === ownerAgency))).toEqual([]);
  return {
    ...{ id: body.id, reference: body.reference, planId: plan.body.id, referralId: draft.body.id },
    ...{ steps: [], worker: null, onRoll: null, letIn: {}, restriction: null, named: new Set() },
  };
}

function maySee(reader: Reader, known: Known): boolean {
  if (known.restriction && !known.restriction.accounts.includes(reader)) return false;
  if (reader === 'coordinator-2') return true;
  return (
    known.steps.some(({ agency }) => agency === READERS[reader]) ||
    known.worker === reader ||
    (reader === 'senco' && known.onRoll !== null) ||
    known.letIn[reader] !== undefined ||
    known.named.has(reader)
  );
}

/** The people of whom the account gets something, by place. */
async function seenBy(reader: Reader): Promise<Record<string, Set<string>>> {
  const [register, plans, asking] = [
    await as('young-people', reader),
    await as('transition-plans', reader),
    await as('referrals', reader),
  ];
  const listed = (answer: { status: number; text: string }) =>
    new Set(people.filter(({ id }) => answer.status === 200 && answer.text.includes(id)).map(({ id }) => id));
  const read = async (caller: Caller, path: (known: Known) => string) => {
    const statuses = await Promise.all(people.map(async (known) => [known.id, (await caller.get(path(known))).status]));
    return new Set(statuses.filter(([, status]) => status === 200).map(([id]) => id as string));
  };
  return {
    person: await read(register, ({ id }) => `/v1/young-people/${id}`),
    search: listed(await register.post('/v1/young-people/search', { name: 'Nia', limit: 200 })),
    plan: await read(plans, ({ planId }) => `/v1/plans/${planId}`),
    caseload: listed(await plans.get('/v1/caseload?limit=200')),
    worklist: listed(await plans.get('/v1/worklists?list=due&withinDays=300&limit=200')),
    referral: await read(asking, ({ referralId }) => `/v1/referrals/${referralId}`),
    referrals: listed(await asking.get('/v1/referrals?limit=200')),
    feed: listed(await asking.get(`/v1/events?limit=200&after=${feedFrom}`)),
  };
}

/** The end of the agency's feed. */
async function endOfFeed(reader: Reader): Promise<string> {
  const feed = await as('referrals', reader);
  let after = '';
  for (;;) {
    const { body } = await feed.get(`/v1/events?limit=200${after && `&after=${after}`}`);
    if (body.items.length === 0) return body.next;
    after = body.next;
  }
}

/** Sends what the agencies' webhooks are due, and waits until it has arrived. */
async function delivered(): Promise<void> {
  const app = world.app('referrals');
  await app.get(FeedNumberingJob).run();
  await app.get(WebhookDeliveriesJob).run();
  await eventually('deliveries that have begun to end', async () => {
    const claimed = `select from referrals.webhook_delivery where status = 'pending' and next_at > $1`;
    return (await world.rows(claimed, [world.clock.now()])).length === 0;
  });
}

/** The people of whom the account's agency received an event since the last call. */
const receivedBy = (reader: Reader): Set<string> => {
  const bodies = receivers[reader]?.received.splice(0).map(({ body }) => body) ?? [];
  return new Set(people.map(({ id }) => id).filter((id) => bodies.some((body) => body.includes(id))));
};

type Change = (known: Known) => Promise<void>;

const done = async (answer: PromiseLike<{ status: number; body: { id: string; version: number; code?: string } }>) => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${body.code}`);
  return body;
};

const offer =
  (agency: (typeof AGENCIES)[number]): Change =>
  async (known) => {
    const step = { title: 'Talk', ownerAgency: agency, dueOn: '2025-03-01' };
    const { id } = await done((await as('transition-plans')).post(`/v1/plans/${known.planId}/steps`, step));
    known.steps.push({ id, agency });
  };
const handBack: Change = async (known) => {
  const step = known.steps.at(-1);
  if (!step || known.restriction) return;
  const account = step.agency === 'adult-social-care' ? 'adults' : 'childrens';
  const at = `/v1/plans/${known.planId}/steps/${step.id}/hand-back`;
  await done(
    (await as('transition-plans', account))
      .post(at, { reason: 'not-our-responsibility', words: 'x' })
      .set('if-match', '"1"'),
  );
  known.steps.pop();
};
const letIn =
  (reader: Exclude<Reader, 'coordinator-2'>): Change =>
  async (known) => {
    if (maySee(reader, known) || known.restriction) return;
    const register = await as('young-people', reader);
    const ask = { reference: known.reference, reason: 'I run her group.' };
    const { id } = await done(register.post('/v1/access-requests', ask));
    const at = `/v1/access-requests/${id}/answer`;
    const granted = await done((await as('young-people')).post(at, { answer: 'grant' }).set('if-match', '"1"'));
    known.letIn[reader] = { id, version: granted.version };
  };
const letOut =
  (reader: Exclude<Reader, 'coordinator-2'>): Change =>
  async (known) => {
    const held = known.letIn[reader];
    if (!held) return;
    const at = `/v1/access-requests/${held.id}/ending`;
    await done((await as('young-people')).post(at).set('if-match', `"${held.version}"`));
    delete known.letIn[reader];
  };
const enrol: Change = async (known) => {
  if (known.onRoll) return;
  const at = `/v1/young-people/${known.id}/roll`;
  const { id, version } = await done((await as('young-people')).post(at, { kind: 'school', urn: TEST_SCHOOL }));
  known.onRoll = { id, version };
};
const restrict =
  (...accounts: string[]): Change =>
  async (known) => {
    if (known.restriction) return;
    const body = { reason: 'adoption', words: 'Adopted.', accounts: ['coordinator', ...accounts] };
    const at = `/v1/young-people/${known.id}/restrictions`;
    const { id, version } = await done((await as('young-people')).post(at, body));
    known.restriction = { id, version, accounts: body.accounts };
    for (const account of accounts) known.named.add(account);
  };
const lift: Change = async (known) => {
  if (!known.restriction) return;
  const { id, version } = known.restriction;
  const at = `/v1/young-people/${known.id}/restrictions/${id}/lifting`;
  await done((await as('young-people')).post(at, { words: 'Safe.' }).set('if-match', `"${version}"`));
  known.restriction = null;
};

const CHANGES: Readonly<Record<string, Change>> = {
  'offer a step to children’s social care': offer('childrens-social-care'),
  'offer a step to adult social care': offer('adult-social-care'),
  'hand a step back': handBack,
  'let children’s social care in': letIn('childrens'),
  'let the school in': letIn('senco'),
  'let children’s social care out': letOut('childrens'),
  'let the school out': letOut('senco'),
  enrol,
  'restrict to a coordinator': restrict(),
  'restrict to the school, too': restrict('senco'),
  lift,
};

const EVENTFUL = [
  'enrol',
  'offer a step to adult social care',
  'restrict to a coordinator',
  'offer a step to children’s social care',
  'lift',
  'offer a step to adult social care',
];

let eventsReceived = 0;

test('nobody reads beyond their involvement, after each change and beside it', async () => {
  const step = fc.record({ who: fc.nat(1), change: fc.constantFrom(...Object.keys(CHANGES)) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: longer(12, 3) }), async (history) => {
      people = [await aPerson(), await aPerson()];
      await delivered();
      feedFrom = await endOfFeed('adults');
      const readers = Object.keys(READERS) as Reader[];
      for (const { who, change } of history) {
        const known = people[who]!;
        const before = readers.map((reader) => people.map((p) => maySee(reader, p)));
        readers.forEach(receivedBy);
        const changing = CHANGES[change]!(known);
        const beside = await Promise.all(readers.map(seenBy));
        await changing;
        await world.settled();
        await delivered();
        const after = await Promise.all(readers.map(seenBy));
        readers.forEach((reader, r) => {
          const received = receivedBy(reader);
          beside[r]!['webhook'] = received;
          eventsReceived += received.size;
        });
        readers.forEach((reader, r) =>
          people.forEach((person, p) => {
            const may = maySee(reader, person);
            for (const [place, seen] of Object.entries(after[r]!)) {
              // The worklist has the people with steps that are due, the feed those of whom something happened.
              if (!(['worklist', 'feed'].includes(place) && may))
                expect([change, reader, place, p, seen.has(person.id)]).toEqual([change, reader, place, p, may]);
            }
            if (!may && !before[r]![p])
              for (const [place, seen] of Object.entries(beside[r]!))
                expect([change, reader, place, p, 'beside', seen.has(person.id)]).toEqual([
                  change,
                  reader,
                  place,
                  p,
                  'beside',
                  false,
                ]);
          }),
        );
      }
    }),
    // The first history has events for a webhook, whatever the others have.
    { numRuns: longer(4, 10), examples: [[EVENTFUL.map((change) => ({ who: 0, change }))]] },
  );
  expect(eventsReceived).toBeGreaterThan(0);
});
