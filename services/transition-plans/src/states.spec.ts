import { ACCOUNTS, NORFOLK, type TestAccount } from '#libs/testing';
import { SITUATIONS, type Situation } from '../test/situations.js';
import { actionsOnPage, statesPage } from '../test/states-page.js';
import { type TriedResponse, TriedPlan } from '../test/tried-plan.js';
import { type Try, triesOf } from '../test/tries.js';
import type { PlanResponse } from './reading/plans/plans.dto.js';

/*
 * For each account and state, `allowedActions` lists exactly the actions that the API accepts and docs/states.md shows.
 */
let plan: TriedPlan;
const page = statesPage();

beforeAll(async () => {
  plan = await TriedPlan.start();
});
afterAll(() => plan?.world.stop());

/** The account's allowed actions on the record in the API's response. */
async function listed(account: string, { of }: Situation): Promise<string[]> {
  const { path } = plan;
  const get = async (path: string) => {
    const { status, body } = await plan.call(account, 'GET', path);
    return status === 200 ? body : undefined;
  };
  const item = async (path: string, id: string) =>
    ((await get(path)) as { items: Listed[] } | undefined)?.items.find((one) => one.id === id);
  const found = async (): Promise<Omit<Listed, 'id'> | undefined> => {
    switch (of) {
      case 'plan':
        return (await get(path)) as Listed | undefined;
      case 'goal':
        return ((await get(path)) as PlanResponse | undefined)?.goals.find(({ id }) => id === plan.ids.goal);
      case 'step': {
        const body = (await get(path)) as PlanResponse | undefined;
        return [...(body?.steps ?? []), ...(body?.milestones ?? [])].find(({ id }) => id === plan.ids.step);
      }
      case 'review':
        return (await get(`${path}/reviews/${plan.ids.review}`)) as Listed | undefined;
      case 'assessment':
        return item(`${path}/carers-assessments`, plan.ids.assessment);
      case 'handover':
        return item(`${path}/health-handovers`, plan.ids.handover);
      case 'help':
        return item(`${path}/help-requests`, plan.ids.help);
      case 'accountability':
        return (await get(`${path}/accountable-person`)) as Listed | undefined;
    }
  };
  return [...((await found())?.allowedActions ?? [])].sort();
}

interface Listed {
  readonly id: string;
  readonly allowedActions: readonly string[];
}

/** The account's relation to the record, by its name in the permission table. */
function relationsOf({ id, role, area, agency, school }: TestAccount, owner: string | null): string[] {
  if (area !== NORFOLK) return [];
  if (role === 'young-person') return id === 'young-person' ? ['own-record'] : [];
  if (role === 'carer') return id === 'carer' ? ['childs-record'] : [];
  // Every whole agency is involved with everybody here, and no school is.
  if (school !== undefined) return ['own-area'];
  const involved = role === 'practitioner' ? ['involved'] : [];
  return ['own-area', ...involved, ...(agency !== undefined && agency === owner ? ['step-owner'] : [])];
}

/** A closed plan still allows a response to a help request, and the duties owed to a carer. */
const outlivesThePlan = (of: Situation['of'], action: string) =>
  of === 'help' || (of === 'assessment' && action !== 'change');

const REFUSED = [403, 404, 409];
let cells = 0;

const LONG = process.env['TEST_LONG'] !== undefined;
const tried = new Set<string>();

/**
 * The long form tries every request in every state as every account. The usual form tries a request once in each state, and
 * once as each kind of account: both where it is listed, and where it is not.
 */
function isDue(
  situation: Situation,
  account: TestAccount,
  planIsClosed: boolean,
  actions: readonly string[],
  isListed: boolean,
): boolean {
  const { of, states, row, owner, holds } = situation;
  const request = [of, planIsClosed, actions, isListed];
  const ofState = JSON.stringify([...request, states, row]);
  const ofAccount = JSON.stringify([...request, account.role, relationsOf(account, owner), holds(account)]);
  const isNew = !tried.has(ofState) || !tried.has(ofAccount);
  tried.add(ofState).add(ofAccount);
  return isNew || LONG;
}

/** Tries the requests for the record that are due as the account. @returns the differences, as sentences */
async function tryAll(situation: Situation, account: TestAccount, planIsClosed: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const here = `${JSON.stringify(situation.states)} ${JSON.stringify(situation.row)} ${account.id}${planIsClosed ? ', closed' : ''}`;
  const offered = await listed(account.id, situation);

  const reader = { role: account.role, relations: relationsOf(account, situation.owner) };
  const onPage = Object.entries(situation.states).flatMap(([title, state]) =>
    actionsOnPage(page, title, state, reader, situation.holds(account)),
  );
  const says = planIsClosed ? onPage.filter((action) => outlivesThePlan(situation.of, action)) : onPage;
  if (says.sort().join() !== offered.join())
    wrong.push(`${here}: lists ${offered.join()}; the page says ${says.join()}`);

  const [versions] = await plan.world.rows<{ plan: number; record: number }>(
    `select p.version as plan, r.version as record from transition_plans.plan p, transition_plans.${situation.table} r
     where p.id = $1 and r.id = $2`,
    [plan.ids.plan, situation.of === 'accountability' ? plan.ids.plan : plan.ids[situation.of]],
  );
  const isListed = ({ actions }: Try) => actions.some((action) => offered.includes(action));
  const tries = triesOf(situation, plan.ids, versions!, account, plan.invitees).filter((one) =>
    isDue(situation, account, planIsClosed, one.actions, isListed(one)),
  );
  const done = async (one: Try): Promise<void> => {
    const { actions, method, path, body, version } = one;
    cells += 1;
    const { status, body: problem } = await plan.call(account.id, method, path, body, version);
    const refused = REFUSED.includes(status) || problem.code === 'EVIDENCE_REQUIRED';
    if (isListed(one) ? status >= 300 : !refused)
      wrong.push(
        `${here}: ${actions.join('/')} is ${isListed(one) ? '' : 'not '}listed, and got ${status} ${problem.code ?? ''}`,
      );
    if (status < 300) await plan.arrange(situation, planIsClosed);
  };
  await Promise.all(tries.filter((t) => !isListed(t)).map(done));
  for (const one of tries.filter(isListed)) await done(one);
  return wrong;
}

/**
 * One account for each role and relation to the record. An account without a relation cannot see the state, so one look
 * at each state is enough. A role denied at the door needs one look at each kind of record.
 */
function accountsFor(situation: Situation, seen: Set<string>): TestAccount[] {
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
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function wrongIn(situations: readonly Situation[], planIsClosed: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const situation of situations) {
    await plan.arrange(situation, planIsClosed);
    for (const account of accountsFor(situation, seen)) wrong.push(...(await tryAll(situation, account, planIsClosed)));
  }
  return wrong;
}

it.each([...new Set(SITUATIONS.map(({ of }) => of))])(
  'of a record (%s) lists for everybody, in every state, exactly what the API does and docs/states.md says',
  async (of) => {
    const situations = SITUATIONS.filter((situation) => situation.of === of);
    const before = cells;
    expect(await wrongIn(situations, false)).toEqual([]);
    expect(cells - before).toBeGreaterThan((LONG ? 15 : 5) * situations.length);
  },
);

it('lists and allows nothing on a closed plan, except for help requests and for carers', async () => {
  const one = new Map(SITUATIONS.filter(({ of }) => of !== 'plan').map((situation) => [situation.of, situation]));
  expect(await wrongIn([...one.values()], true)).toEqual([]);
});

describe('records that can be added', () => {
  const decisions = (kind: string) => ({
    list: 'decisions',
    action: 'decision:record',
    listedIn: (body: TriedResponse['body']) =>
      (body['today'] as { kind: string; allowedActions: string[] }[]).find((one) => one.kind === kind)!.allowedActions,
    post: 'decisions',
    body: ({ role }: TestAccount, body: TriedResponse['body']) => ({
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
    listedIn: (answer: TriedResponse['body']) => answer['allowedActions'] as string[],
  });
  const LISTS = [
    simple('carers-assessments', 'add', { name: 'Gran', relation: 'grandparent' }),
    simple('health-handovers', 'add', { service: 'Audiology' }),
    simple('reviews', 'review:change', { serves: ['plan-review'], dueOn: '2028-01-01' }),
    ...['ehc', 'health-and-care', 'money'].map(decisions),
  ];

  it.each(LISTS)(
    'to the list of $list is offered to accounts that may add one',
    async ({ list, action, listedIn, post, body }) => {
      const wrong: string[] = [];
      for (const day of ['2025-01-16', '2025-07-01', '2027-03-05']) {
        plan.world.today(day);
        for (const planIsClosed of [false, true]) {
          const open = SITUATIONS.find(({ of }) => of === 'plan')!;
          await plan.arrange(open, planIsClosed);
          for (const account of ACCOUNTS as readonly TestAccount[]) {
            const seen = await plan.call(account.id, 'GET', `${plan.path}/${list}`);
            const offered = seen.status === 200 && listedIn(seen.body).includes(action);
            const got = await plan.call(account.id, 'POST', `${plan.path}/${post}`, body(account, seen.body));
            if (offered ? got.status >= 300 : !REFUSED.includes(got.status))
              wrong.push(`${day} ${account.id} ${planIsClosed}: ${offered} but ${got.status} ${got.body.code ?? ''}`);
            if (got.status < 300) await plan.arrange(open, planIsClosed);
          }
        }
      }
      plan.world.today('2025-01-16');
      expect(wrong).toEqual([]);
    },
  );
});
