import fc from 'fast-check';
import { type Role, grantOf } from '#libs/platform';
import { ACCOUNTS, longer } from '#libs/testing';
import { SERVICES } from '../src/services.js';
import { Answers } from './door/answers.js';
import type { Answer, Call } from './door/calls.js';
import { type Change, changes } from './door/hostile.js';
import { type Api, type Operation, apiOf } from './door/operations.js';
import { Scene } from './door/scene.js';
import { standingRecords } from './door/standing.js';
import type { Given } from './door/given.js';
import { NEVER, PRACTITIONERS, USUAL, WAYS, usualBody } from './door/ways.js';

/** the id of no record */
const NOBODY = '0190a3c4-0000-7000-8000-00000000ffff';

let scene: Scene;
const apis = new Map<string, Api>();
const answers = new Map<string, Answers>();

beforeAll(async () => {
  scene = await Scene.open();
  await standingRecords(scene);
  for (const definition of SERVICES) {
    const api = await apiOf(scene.world, definition);
    apis.set(definition.name, api);
    answers.set(definition.name, new Answers(api.document));
  }
});
afterAll(() => scene?.close());

const accountOf = (role: string, { permission }: Operation) =>
  (role === 'practitioner' && permission && PRACTITIONERS[permission]) || USUAL[role]!;

const filled = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? NOBODY);

async function callOf(operation: Operation, account: string | null, given: Given): Promise<Call> {
  const params = { ...scene.standing[operation.service], ...given.params };
  const body = given.body ?? (operation.body ? (usualBody(operation) ?? {}) : undefined);
  const file = given.file ? await scene.aFile(account!) : undefined;
  return {
    method: operation.method,
    path: filled(operation.path, params) + (given.query ? `?${given.query}` : ''),
    headers: {
      ...scene.authorization(account),
      'if-match': `"${given.version ?? 1}"`,
      ...(given.accept ? { accept: given.accept } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...file?.headers,
    },
    ...(file?.body ? { body: file.body } : body ? { body: JSON.stringify(body) } : {}),
  };
}

/** Sends it; where the record has changed meanwhile, once more with its version. */
async function settledCall(operation: Operation, call: Call): Promise<Answer> {
  const answer = await scene.call(operation.service, call);
  const { etag } = answer.headers;
  return answer.status === 412 && typeof etag === 'string'
    ? scene.call(operation.service, { ...call, headers: { ...call.headers, 'if-match': etag } })
    : answer;
}

/** A request that every account is refused: for no record, with a field that there is not, or with a body of a wrong type. */
async function wrongCall(operation: Operation, account: string | null): Promise<Call> {
  const named = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const params = Object.fromEntries(named('path').map(({ name }) => [name, NOBODY]));
  const query = named('query').length > 0 ? 'notAField=1' : '';
  const call = await callOf(operation, account, {
    params,
    query,
    ...(operation.body ? { body: { notAField: 1 } } : {}),
  });
  const isChecked = operation.body || query || named('path').length > 0;
  return isChecked ? call : { ...call, headers: { ...call.headers, 'content-type': 'text/plain' } };
}

it('every operation succeeds for each kind of account that may call it, and refuses it, as it declares', async () => {
  const faults: string[] = [];
  let count = 0;
  for (const { operations } of apis.values()) {
    for (const operation of operations) {
      const roles = operation.permission
        ? Object.keys(USUAL).filter((role) => grantOf(role as Role, operation.permission!) !== undefined)
        : [null];
      for (const role of roles) {
        count += 1;
        const usual = role && accountOf(role, operation);
        const name = `${operation.id} (${operation.method} ${operation.path}) as ${role}`;
        try {
          const given = (await WAYS[operation.id]?.(scene, usual ?? '')) ?? {};
          const answer = await settledCall(operation, await callOf(operation, given.account ?? usual, given));
          await given.after?.();
          const refusal = await scene.call(operation.service, await wrongCall(operation, given.account ?? usual));
          const notAsDeclared = answers.get(operation.service)!.faults(operation, refusal);
          if (refusal.status < 400) notAsDeclared.push(`${refusal.status} where a refusal is due`);
          if (notAsDeclared.length > 0) faults.push(`${name}, refused: ${notAsDeclared.join('; ')}`);
          const wrong = answers.get(operation.service)!.faults(operation, answer);
          if (answer.status >= 300 && !NEVER[operation.id]?.includes(role!))
            wrong.push(`${answer.status} ${answer.text.slice(0, 400)}`);
          if (wrong.length > 0) faults.push(`${name}: ${wrong.join('; ')}`);
        } catch (error) {
          faults.push(`${name}: ! ${(error as Error).message}`);
        }
      }
    }
  }
  expect(count).toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

/** The same inputs on every run of \`npm test\`; other ones, and more of them, in \`npm run test:long\`. */
const SEED = process.env['TEST_LONG'] ? Date.now() : 20_250_116;
const INPUTS = longer(6, 40);

async function hostileCall(operation: Operation, usual: string | null, change: Change): Promise<Call> {
  const call = await callOf(operation, change.account === undefined ? usual : change.account, {
    ...(change.params ? { params: change.params } : {}),
    ...(change.query === undefined ? {} : { query: change.query }),
  });
  return {
    ...call,
    method: change.method ?? call.method,
    headers: { ...call.headers, ...change.headers },
    ...(change.body === undefined ? {} : { body: change.body }),
  };
}

it(`no input makes a fault, whoever sends it, and every answer is one that is declared (seed ${SEED})`, async () => {
  const faults = new Map<string, string>();
  const counts: Record<string, number> = {};
  const statuses: Record<number, number> = {};
  let seen = 0;
  for (const api of apis.values()) {
    const ids = Object.values(scene.standing[api.service]!).filter((value) => /^[0-9a-f-]{36}$/.test(value));
    for (const operation of api.operations) {
      const roles = Object.keys(USUAL).filter(
        (role) => operation.permission && grantOf(role as Role, operation.permission),
      );
      const callers = roles.length > 0 ? roles.map((role) => accountOf(role, operation)) : [null];
      const all = [null, ...ACCOUNTS.map(({ id }) => id)];
      const inputs = fc.tuple(fc.constantFrom(...callers), changes(operation, api, usualBody(operation), ids, all));
      for (const [caller, change] of fc.sample(inputs, { seed: SEED + seen++, numRuns: INPUTS })) {
        counts[change.kind] = (counts[change.kind] ?? 0) + 1;
        const call = await hostileCall(operation, caller, change);
        const wrong = await scene.call(api.service, call).then(
          (answer) => {
            statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
            return isElsewhere(call, operation, answer) ? [] : answers.get(api.service)!.faults(operation, answer);
          },
          (error: Error) => [error.message],
        );
        if (wrong.length === 0) continue;
        const key = `${operation.id} ${wrong
          .join('; ')
          .replace(/01a\w{5}-[-\w]{27}/g, '…')
          .slice(0, 120)}`;
        if (!faults.has(key))
          faults.set(
            key,
            `${operation.id} as ${caller}: ${wrong.join('; ').slice(0, 400)} ← ${JSON.stringify(change).slice(0, 300)}`,
          );
      }
    }
  }
  if (process.env['TEST_LONG']) console.log(JSON.stringify({ counts, statuses }));
  expect([...faults.values()]).toEqual([]);
});

/** Another method or another path may be another operation, or none. */
function isElsewhere(call: Call, operation: Operation, { status, type }: Answer): boolean {
  const moved = call.method !== operation.method || status === 404 || status === 405;
  return moved && status < 500 && (status < 400 || type === 'application/problem+json' || call.method === 'head');
}
