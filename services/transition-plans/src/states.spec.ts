import { ACCOUNTS, NORFOLK, type TestAccount, World } from '#libs/testing';
import { newId } from '#libs/kernel';
import { relationshipChanged } from '#libs/contracts';
import { jest } from '@jest/globals';
import { aYoungPerson } from '../test/people.js';
import { type PlanRows, planRows, putBack } from '../test/plan-rows.js';
import { type Ids, SITUATIONS, type Situation } from '../test/situations.js';
import { actionsOnPage, statesPage } from '../test/states-page.js';
import { type Try, triesOf } from '../test/tries.js';
import { transitionPlans } from './index.js';
import { PlanKeeper } from './milestones/plan-keeper.js';
import type { PlanResponse } from './plans/plans.dto.js';

jest.setTimeout(120_000);

/*
 * Whoever it is, whatever the state: what `allowedActions` lists is what the API does, and what docs/states.md says.
 */
let world: World;
let origin: string;
let youngPersonId: string;
let ids: Ids;
let invitees: Record<string, string>;
let asItWas: PlanRows;
const tokens = new Map<string, string>();
const page = statesPage();

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { code?: string };
}

/** As supertest would, without a connection for each: there are thousands of them. */
async function call(account: string, method: string, path: string, body?: object, version?: number): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: {
      authorization: `Bearer ${tokens.get(account)!}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json().catch(() => ({}))) as Answer['body'] };
}

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  // The plan changes by nobody's hand but the test's.
  await world.app().get(PlanKeeper).onModuleDestroy();
  origin = await world.app().getUrl();
  for (const { id } of ACCOUNTS) tokens.set(id, await world.issuer.token(id));
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  await aYoungPerson(world, { held: { 'other-young-person': 'self' } });
  // A carer once, and no more.
  const relationshipId = newId();
  const past = { subject: 'other-carer', relation: 'carer' as const, fromOn: '2024-01-01', untilOn: '2025-01-15' };
  await world.publish(relationshipChanged, {
    youngPersonId,
    recordId: relationshipId,
    data: { relationshipId, ...past },
  });
  await world.settled();

  const made = async (account: string, path: string, body: object) => {
    const answer = await call(account, 'POST', path, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body as { id: string; invitees: { id: string; kind: string }[] };
  };
  const { body } = await call('coordinator', 'GET', `/v1/young-people/${youngPersonId}/plan`);
  const plan = `/v1/plans/${String(body['id'])}`;
  const review = await made('coordinator', `${plan}/reviews`, {
    serves: ['ehc-annual-review'],
    meetingOn: '2025-02-20',
  });
  const asked = await made('coordinator', `${plan}/reviews/${review.id}/invitations`, {
    invitees: ['school-college', 'health', 'social-care'].map((kind) => ({ kind, name: kind })),
  });
  invitees = Object.fromEntries(asked.invitees.map(({ kind, id }) => [kind, id]));
  ids = {
    plan: body['id'] as string,
    goal: (await made('young-person', `${plan}/goals`, { area: 'employment', title: 'A job' })).id,
    proposal: (await made('carer', `${plan}/goals`, { area: 'community', title: 'A club' })).id,
    step: (await made('coordinator', `${plan}/steps`, { title: 'Find a flat' })).id,
    review: review.id,
    assessment: (await made('coordinator', `${plan}/carers-assessments`, { name: 'Joy', relation: 'parent-carer' })).id,
    handover: (await made('coordinator', `${plan}/health-handovers`, { service: 'Neurology' })).id,
    help: (await made('young-person', '/v1/me/help-requests', { about: 'say-this' })).id,
  };
  asItWas = await planRows(world, youngPersonId);
});
afterAll(() => world?.stop());

/** Makes the record what the situation says. */
async function arrange({ of, table, row }: Situation, planIsClosed: boolean): Promise<void> {
  await putBack(world, youngPersonId, asItWas);
  const set = async (name: string, id: string, columns: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(columns);
    if (names.length === 0) return;
    await world.rows(
      `update transition_plans.${name} t set (${names.join(', ')}) = row(${names.map((n) => `r.${n}`).join(', ')})
       from jsonb_populate_record(null::transition_plans.${name}, $2::jsonb) r where t.id = $1`,
      [id, JSON.stringify(columns)],
    );
  };
  await set(table, of === 'accountability' ? ids.plan : ids[of], row);
  if (planIsClosed)
    await set('plan', ids.plan, { status: 'closed', closed_on: '2025-01-16', closing_reason: 'over-age' });
}

/** What the API says that the account may do with the record. */
async function listed(account: string, { of }: Situation): Promise<string[]> {
  const plan = `/v1/plans/${ids.plan}`;
  const get = async (path: string) => {
    const { status, body } = await call(account, 'GET', path);
    return status === 200 ? body : undefined;
  };
  const item = async (path: string, id: string) =>
    ((await get(path)) as { items: Listed[] } | undefined)?.items.find((one) => one.id === id);
  const found = async (): Promise<Omit<Listed, 'id'> | undefined> => {
    switch (of) {
      case 'plan':
        return (await get(plan)) as Listed | undefined;
      case 'goal':
        return ((await get(plan)) as PlanResponse | undefined)?.goals.find(({ id }) => id === ids.goal);
      case 'step': {
        const body = (await get(plan)) as PlanResponse | undefined;
        return [...(body?.steps ?? []), ...(body?.milestones ?? [])].find(({ id }) => id === ids.step);
      }
      case 'review':
        return (await get(`${plan}/reviews/${ids.review}`)) as Listed | undefined;
      case 'assessment':
        return item(`${plan}/carers-assessments`, ids.assessment);
      case 'handover':
        return item(`${plan}/health-handovers`, ids.handover);
      case 'help':
        return item(`${plan}/help-requests`, ids.help);
      case 'accountability':
        return (await get(`${plan}/accountable-person`)) as Listed | undefined;
    }
  };
  return [...((await found())?.allowedActions ?? [])].sort();
}

interface Listed {
  readonly id: string;
  readonly allowedActions: readonly string[];
}

/** What ties the account to the record, as the permission table calls it. */
function relationsOf({ id, role, area, agency }: TestAccount, owner: string | null): string[] {
  if (area !== NORFOLK) return [];
  if (role === 'young-person') return id === 'young-person' ? ['own-record'] : [];
  if (role === 'carer') return id === 'carer' ? ['childs-record'] : [];
  return ['own-area', ...(agency !== undefined && agency === owner ? ['step-owner'] : [])];
}

const REFUSED = [403, 404, 409];
let cells = 0;

/** Tries all that the API has for the record, as the account; what is wrong, in words. */
async function tryAll(situation: Situation, account: TestAccount, planIsClosed: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const here = `${JSON.stringify(situation.states)} ${JSON.stringify(situation.row)} ${account.id}${planIsClosed ? ', closed' : ''}`;
  const offered = await listed(account.id, situation);

  const reader = { role: account.role, relations: relationsOf(account, situation.owner) };
  const says =
    planIsClosed && situation.of !== 'help'
      ? []
      : Object.entries(situation.states).flatMap(([title, state]) =>
          actionsOnPage(page, title, state, reader, situation.holds(account)),
        );
  if (says.sort().join() !== offered.join())
    wrong.push(`${here}: lists ${offered.join()}; the page says ${says.join()}`);

  const [versions] = await world.rows<{ plan: number; record: number }>(
    `select p.version as plan, r.version as record from transition_plans.plan p, transition_plans.${situation.table} r
     where p.id = $1 and r.id = $2`,
    [ids.plan, situation.of === 'accountability' ? ids.plan : ids[situation.of]],
  );
  const tries = triesOf(situation, ids, versions!, account, invitees);
  const done = async ({ actions, method, path, body, version }: Try): Promise<void> => {
    cells += 1;
    const { status, body: problem } = await call(account.id, method, path, body, version);
    const isListed = actions.some((action) => offered.includes(action));
    const refused = REFUSED.includes(status) || problem.code === 'EVIDENCE_REQUIRED';
    if (isListed ? status >= 300 : !refused)
      wrong.push(
        `${here}: ${actions.join('/')} is ${isListed ? '' : 'not '}listed, and got ${status} ${problem.code ?? ''}`,
      );
    if (status < 300) await arrange(situation, planIsClosed);
  };
  const isListed = ({ actions }: Try) => actions.some((action) => offered.includes(action));
  await Promise.all(tries.filter((t) => !isListed(t)).map(done));
  for (const one of tries.filter(isListed)) await done(one);
  return wrong;
}

/**
 * One account for each role and relation to the record. Who has no relation is not told of the state: once for each state is
 * enough; and who is refused at the door, once for each kind of record.
 */
function accountsFor(situation: Situation, tried: Set<string>): TestAccount[] {
  const { of, owner, states, holds } = situation;
  return (ACCOUNTS as readonly TestAccount[]).filter((account) => {
    const relations = relationsOf(account, owner);
    const detail =
      account.role === 'provider' || account.role === 'leader' || account.role === 'administrator'
        ? []
        : relations.length === 0
          ? [states, account.area]
          : [situation.states, situation.row, relations, holds(account)];
    const key = JSON.stringify([of, account.role, ...detail]);
    if (tried.has(key)) return false;
    tried.add(key);
    return true;
  });
}

async function wrongIn(situations: readonly Situation[], planIsClosed: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const tried = new Set<string>();
  for (const situation of situations) {
    await arrange(situation, planIsClosed);
    for (const account of accountsFor(situation, tried))
      wrong.push(...(await tryAll(situation, account, planIsClosed)));
  }
  return wrong;
}

it.each([...new Set(SITUATIONS.map(({ of }) => of))])(
  'of a record (%s) lists for everybody, in every state, exactly what the API does and docs/states.md says',
  async (of) => {
    const situations = SITUATIONS.filter((situation) => situation.of === of);
    const before = cells;
    expect(await wrongIn(situations, false)).toEqual([]);
    expect(cells - before).toBeGreaterThan(15 * situations.length);
  },
);

it('lists nothing on a closed plan, and does nothing, but answers to who asked for help', async () => {
  const one = new Map(SITUATIONS.filter(({ of }) => of !== 'plan').map((situation) => [situation.of, situation]));
  expect(await wrongIn([...one.values()], true)).toEqual([]);
});

describe('what is added', () => {
  const decisions = (kind: string) => ({
    list: 'decisions',
    action: 'decision:record',
    listedIn: (body: Answer['body']) =>
      (body['today'] as { kind: string; allowedActions: string[] }[]).find((one) => one.kind === kind)!.allowedActions,
    post: 'decisions',
    body: ({ role }: TestAccount, body: Answer['body']) => ({
      ...{ kind, about: 'agree-plan', decided: 'yes' },
      ...(['young-person', 'carer'].includes(role)
        ? {}
        : {
            decidedBy:
              (body['today'] as { kind: string; decider: string }[] | undefined)?.find((d) => d.kind === kind)
                ?.decider ?? 'parent',
            name: 'Joy Example',
          }),
    }),
  });
  const simple = (list: string, action: string, body: object) => ({
    ...{ list, action, post: list, body: () => body },
    listedIn: (answer: Answer['body']) => answer['allowedActions'] as string[],
  });
  const LISTS = [
    simple('carers-assessments', 'add', { name: 'Gran', relation: 'grandparent' }),
    simple('health-handovers', 'add', { service: 'Audiology' }),
    simple('reviews', 'review:change', { serves: ['plan-review'], dueOn: '2028-01-01' }),
    ...['ehc', 'health-and-care', 'money'].map(decisions),
  ];

  it.each(LISTS)('to the list of $list is offered to those who may', async ({ list, action, listedIn, post, body }) => {
    const wrong: string[] = [];
    for (const day of ['2025-01-16', '2025-07-01', '2027-03-05']) {
      world.today(day);
      for (const planIsClosed of [false, true]) {
        const open = SITUATIONS.find(({ of }) => of === 'plan')!;
        await arrange(open, planIsClosed);
        for (const account of ACCOUNTS as readonly TestAccount[]) {
          const seen = await call(account.id, 'GET', `/v1/plans/${ids.plan}/${list}`);
          const offered = seen.status === 200 && listedIn(seen.body).includes(action);
          const got = await call(account.id, 'POST', `/v1/plans/${ids.plan}/${post}`, body(account, seen.body));
          if (offered ? got.status >= 300 : !REFUSED.includes(got.status))
            wrong.push(`${day} ${account.id} ${planIsClosed}: ${offered} but ${got.status} ${got.body.code ?? ''}`);
          if (got.status < 300) await arrange(open, planIsClosed);
        }
      }
    }
    world.today('2025-01-16');
    expect(wrong).toEqual([]);
  });
});
