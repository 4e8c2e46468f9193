import { type Actor, type ProtectedRecord, type RelationsHeld, grantOf, mayDo } from '#libs/platform';
import { ACCOUNTS, TEST_SCHOOL, type TestAccount } from './people.js';
import { type WalkedRoute, routesOf } from './routes.js';
import type { World } from './world.js';

export interface MatrixCell {
  readonly route: string;
  readonly account: string;
  readonly expected: string;
  readonly status: number;
  readonly right: boolean;
}

const NOBODY_IN_PARTICULAR = '0190a3c4-0000-7000-8000-00000000ffff';

const fill = (path: string, params: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? NOBODY_IN_PARTICULAR);

const call = async (
  world: World,
  service: string,
  route: WalkedRoute,
  path: string,
  account: string | null,
  body?: object,
) => {
  const as = await world.as(account, service);
  switch (route.method) {
    case 'get':
      return as.get(path);
    case 'delete':
      return as.delete(path, 1);
    case 'post':
      return as.post(path, body ?? {}).set('if-match', '"1"');
    case 'put':
      return as.put(path, body ?? {}, 1);
    case 'patch':
      return as.patch(path, body ?? {}, 1);
  }
};

/** The door asks for the role alone: one account of each role, and the next one for the next route. All in the long form. */
function callersFor(route: number): readonly (TestAccount | null)[] {
  if (process.env['TEST_LONG']) return [null, ...ACCOUNTS];
  const ofRole = (role: string) => (ACCOUNTS as readonly TestAccount[]).filter((account) => account.role === role);
  const roles = [...new Set(ACCOUNTS.map(({ role }) => role))].map(ofRole);
  return [null, ...roles.map((accounts) => accounts[route % accounts.length]!)];
}

/**
 * Every route of the service × every role (and nobody), at the door: 401 for nobody, 403 where the permission table
 * gives the role nothing, neither where it gives something. Ids are of no record.
 */
export async function doorMatrix(world: World, service: string): Promise<MatrixCell[]> {
  const cells: MatrixCell[] = [];
  for (const [index, route] of routesOf(world.app(service)).entries()) {
    if (route.isPublic) continue;
    for (const account of callersFor(index)) {
      const { status } = await call(world, service, route, fill(route.path, {}), account?.id ?? null);
      const grant = account && route.permission ? grantOf(account.role, route.permission) : undefined;
      // What an agency owns as a whole is not a school's.
      const ofWholeAgency = grant === 'step-owner' && !/:\w/.test(route.path);
      const granted = grant !== undefined && !(ofWholeAgency && (account as TestAccount).school !== undefined);
      const expected = !account ? '401' : granted ? 'let in' : '403';
      // A stream refuses the form that was asked for before it asks whose it is.
      const right =
        expected === 'let in' || (ofWholeAgency && status === 406)
          ? status !== 401 && status !== 403
          : status === Number(expected);
      cells.push({ route: `${route.method} ${route.path}`, account: account?.id ?? 'nobody', expected, status, right });
    }
  }
  return cells;
}

/** In a world without `earnedInvolvement` every whole agency is involved with everybody, and no school is. */
const heldByDefault = ({ role, school }: TestAccount): RelationsHeld =>
  new Set(role === 'practitioner' && school === undefined ? ['involved'] : []);

/** What one account gets from every route of the service that is not public, by `get /v1/plans`. */
export async function statusesFor(world: World, service: string, accountId: string): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  for (const route of routesOf(world.app(service))) {
    if (route.isPublic) continue;
    const { status } = await call(world, service, route, fill(route.path, {}), accountId);
    statuses.set(`${route.method} ${route.path}`, status);
  }
  return statuses;
}

/**
 * Every route of one record × every account whose role has the permission: 404 where the account lacks the relation that
 * the table demands, anything but 401, 403, 404 where it has it. The refused go first, because the allowed change things.
 *
 * @param params values of the path's parameters; routes with others are left out
 * @param bodies a valid body for each route that takes one, by `post /v1/plans/:planId/goals`
 * @param held what each account is to the young person, by account id
 */
export async function recordMatrix(
  world: World,
  service: string,
  of: {
    record: Omit<ProtectedRecord, 'type' | 'id'>;
    params: Record<string, string>;
    bodies: Record<string, object>;
    held: Record<string, RelationsHeld>;
    only?: (route: WalkedRoute) => boolean;
    /** which routes the accounts that may are to call; all of them unless told */
    letThrough?: (route: WalkedRoute) => boolean;
  },
): Promise<MatrixCell[]> {
  const routes = routesOf(world.app(service)).filter(
    (r) =>
      !r.isPublic &&
      /:\w/.test(r.path) &&
      [...r.path.matchAll(/:(\w+)/g)].every(([, name]) => name! in of.params) &&
      (of.only?.(r) ?? true),
  );
  const may = (account: TestAccount, route: WalkedRoute) =>
    mayDo(account as unknown as Actor, route.permission!, of.record, of.held[account.id] ?? heldByDefault(account));
  const cells: MatrixCell[] = [];
  for (const allowed of [false, true]) {
    for (const route of routes) {
      const key = `${route.method} ${route.path}`;
      if (allowed && of.letThrough?.(route) === false) continue;
      for (const account of ACCOUNTS as readonly TestAccount[]) {
        if (grantOf(account.role, route.permission!) === undefined || may(account, route) !== allowed) continue;
        const { status } = await call(world, service, route, fill(route.path, of.params), account.id, of.bodies[key]);
        const right = allowed ? ![401, 403, 404].includes(status) && status < 500 : status === 404;
        cells.push({ route: key, account: account.id, expected: allowed ? 'let through' : '404', status, right });
      }
    }
  }
  return cells;
}

/** An involvement or a restriction of somebody with whom nobody else of the practitioners is involved. */
interface Relation {
  readonly name: string;
  readonly involved?: {
    readonly party: string;
    readonly why: string;
    readonly sinceOn?: string;
    readonly untilOn?: string;
  };
  /** accounts that the restriction names */
  readonly restrictedTo?: readonly string[];
  /** practitioners and leaders who are involved by it */
  readonly lets: readonly string[];
}

const TODAY = '2025-01-16';
const [YESTERDAY, TOMORROW] = ['2025-01-15', '2025-01-17'];
const OF_HEALTH = { party: 'agency:health', why: 'step' };

const RELATIONS: readonly Relation[] = [
  { name: 'an agency', involved: OF_HEALTH, lets: ['health'] },
  { name: 'an agency until today', involved: { ...OF_HEALTH, untilOn: TODAY }, lets: ['health'] },
  { name: 'an agency until yesterday', involved: { ...OF_HEALTH, untilOn: YESTERDAY }, lets: [] },
  { name: 'an agency from tomorrow', involved: { ...OF_HEALTH, sinceOn: TOMORROW }, lets: [] },
  { name: 'the agency of a school', involved: { party: 'agency:education', why: 'review' }, lets: ['education'] },
  { name: 'a school', involved: { party: `school:${TEST_SCHOOL}`, why: 'school-roll' }, lets: ['senco'] },
  { name: 'a team', involved: { party: 'team:Preparing for Adult Life', why: 'team-roll' }, lets: ['adults'] },
  { name: 'an account', involved: { party: 'account:senco', why: 'named' }, lets: ['senco'] },
  { name: 'an account that was let in', involved: { party: 'account:childrens', why: 'let-in' }, lets: ['childrens'] },
  {
    name: 'an account that broke the glass',
    involved: { party: 'account:childrens', why: 'break-glass', untilOn: TODAY },
    lets: ['childrens'],
  },
  {
    name: 'a leader’s drill-down',
    involved: { party: 'account:leader', why: 'drill-down', untilOn: TODAY },
    lets: ['leader'],
  },
  {
    name: 'a leader’s drill-down of yesterday',
    involved: { party: 'account:leader', why: 'drill-down', sinceOn: YESTERDAY, untilOn: YESTERDAY },
    lets: [],
  },
  { name: 'a leader who is named', involved: { party: 'account:leader', why: 'named' }, lets: [] },
  { name: 'an agency, restricted', involved: OF_HEALTH, restrictedTo: ['coordinator'], lets: ['health'] },
  { name: 'an agency, restricted to it', involved: OF_HEALTH, restrictedTo: ['health'], lets: ['health'] },
  {
    name: 'broken glass of a restricted record',
    involved: { party: 'account:childrens', why: 'break-glass', untilOn: TODAY },
    restrictedTo: ['coordinator', 'childrens'],
    lets: ['childrens'],
  },
];

/** Staff and governors, whom a restriction shuts out. */
const SHUT_OUT_ROLES: readonly string[] = [
  'coordinator',
  'practitioner',
  'leader',
  'administrator',
  'information-governance',
];

/** Each relation takes some of the routes, and the next one others. All of them in the long form. */
function isRoutesTurn({ method, path }: WalkedRoute, turn: number): boolean {
  if (process.env['TEST_LONG']) return true;
  const of = [...`${method} ${path}`].reduce((sum, letter) => sum + letter.charCodeAt(0), turn);
  return of % (method === 'get' ? 2 : 5) === 0;
}

/**
 * Every route of a record × every account × every relation to the young person. Accounts that may read only call GET, so
 * that the record stays as it is.
 */
export async function relationMatrix(
  world: World,
  service: string,
  of: Omit<Parameters<typeof recordMatrix>[2], 'letThrough'> & { schema: string },
): Promise<(MatrixCell & { relation: string })[]> {
  const { schema, record } = of;
  const cells: (MatrixCell & { relation: string })[] = [];
  const forget = () =>
    world.rows(`delete from ${schema}.involvement where young_person_id = $1`, [record.youngPersonId]);
  const lift = () => world.rows(`delete from ${schema}.restriction where young_person_id = $1`, [record.youngPersonId]);
  const before = await world.rows<{ row: object }>(
    `select to_jsonb(i) as row from ${schema}.involvement i where young_person_id = $1`,
    [record.youngPersonId],
  );
  for (const [turn, { name, involved, restrictedTo, lets }] of RELATIONS.entries()) {
    await forget();
    await lift();
    if (involved)
      await world.rows(
        `insert into ${schema}.involvement (area, young_person_id, party, source, why, since_on, reads_until_on, record_version)
         values ($1, $2, $3, 'test', $4, $5, $6, 1)`,
        [
          ...[record.area, record.youngPersonId, involved.party, [involved.why]],
          ...[involved.sinceOn ?? '2025-01-01', involved.untilOn ?? null],
        ],
      );
    if (restrictedTo)
      await world.rows(
        `insert into ${schema}.restriction (area, id, young_person_id, accounts, record_version)
         values ($1, gen_random_uuid(), $2, $3, 1)`,
        [record.area, record.youngPersonId, restrictedTo],
      );
    const held = Object.fromEntries(
      (ACCOUNTS as readonly TestAccount[]).map(({ id, role }) => {
        const shutOut = restrictedTo && !restrictedTo.includes(id) && SHUT_OUT_ROLES.includes(role);
        const relations: RelationsHeld = new Set(shutOut ? ['shut-out'] : lets.includes(id) ? ['involved'] : []);
        return [id, of.held[id] ?? relations];
      }),
    );
    const some = await recordMatrix(world, service, {
      ...of,
      held,
      only: (route) => (of.only?.(route) ?? true) && isRoutesTurn(route, turn),
      letThrough: ({ method }) => method === 'get',
    });
    cells.push(...some.map((cell) => ({ ...cell, relation: name })));
  }
  await forget();
  await lift();
  await world.rows(
    `insert into ${schema}.involvement select (jsonb_populate_record(null::${schema}.involvement, r)).* from unnest($1::jsonb[]) r`,
    [before.map(({ row }) => JSON.stringify(row))],
  );
  return cells;
}
