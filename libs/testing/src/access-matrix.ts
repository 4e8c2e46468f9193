import { type Actor, type ProtectedRecord, type RelationsHeld, grantOf, mayDo } from '#libs/platform';
import { ACCOUNTS, type TestAccount } from './people.js';
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
