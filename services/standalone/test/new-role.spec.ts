import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PERMISSIONS, ROLES, type Role, audienceOf, isFamily, isYoungPerson } from '#libs/platform';
import { NORFOLK, type TestAccount, World, statusesFor } from '#libs/testing';
import { SERVICES } from '../src/services.js';

jest.setTimeout(240_000);

/** A role that nobody has decided anything about. */
const NEW = 'advocate';

const root = process.cwd();

describe('a role that is added to a copy of the list', () => {
  const copy = mkdtempSync(join(tmpdir(), 'onward-new-role-'));
  const sources = filesIn('services').concat(filesIn('libs'));

  beforeAll(() => {
    for (const file of sources) cpSync(file, join(copy, file));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('does not compile before its audience, and every table over roles, has decided about it', () => {
    addTo('libs/platform/src/access/actor.ts', 'ROLES');
    const problems = typeCheck();
    const tables = sources.filter((file) => /Record<Role,/.test(readFileSync(file, 'utf8')));
    expect([...problems].sort()).toEqual(['libs/platform/src/access/audience.ts', ...tables].sort());
    expect(tables.map((file) => basename(file))).toEqual(
      expect.arrayContaining([
        'withheld.rules.ts',
        'circumstances.rules.ts',
        'answer.rules.ts',
        'renewal.rules.ts',
        'consent-speaker.work.ts',
        'owner.rules.ts',
        'recipient.rules.ts',
      ]),
    );
  });

  it('does not compile, where it is an audience of its own, before every table over audiences has decided about it', () => {
    addTo('libs/platform/src/access/audience.ts', 'AUDIENCES');
    const problems = typeCheck();
    const tables = sources.filter((file) => /Record<(Role|Audience),/.test(readFileSync(file, 'utf8')));
    expect(tables.filter((file) => !problems.has(file) && !hasOwnAudience(file))).toEqual([]);
    expect(tables.map((file) => basename(file))).toEqual(
      expect.arrayContaining(['context.ts', 'access-log.ts', 'goal-party.rules.ts', 'for-family.rules.ts']),
    );
  });

  /** Papers have audiences too, of another kind: the family and practitioners. */
  function hasOwnAudience(file: string): boolean {
    return /documents\.dto\.js/.test(readFileSync(file, 'utf8')) && !/Record<Role,/.test(readFileSync(file, 'utf8'));
  }

  function addTo(file: string, list: string): void {
    const text = readFileSync(join(copy, file), 'utf8');
    const more = text.replace(`${list} = [`, `${list} = ['${NEW}',`);
    expect(more).not.toBe(text);
    writeFileSync(join(copy, file), more);
  }

  /** The files that the compiler finds a problem in. */
  function typeCheck(): Set<string> {
    const compiler = [join(root, 'node_modules', 'typescript7', 'bin', 'tsc'), '--noEmit', '--incremental', 'false'];
    const { stdout } = spawnSync(process.execPath, compiler, { cwd: copy, encoding: 'utf8' });
    return new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file]) => file!));
  }
});

describe('a role that is there at run time although nothing decided about it', () => {
  let world: World;

  beforeAll(async () => {
    (ROLES as unknown as string[]).push(NEW);
    // The worst case: whoever added it granted it everything.
    for (const grants of Object.values(PERMISSIONS)) (grants as Record<string, string>)[NEW] = 'any';
    const account = { id: NEW, name: 'Advocate', role: NEW as TestAccount['role'], area: NORFOLK };
    world = await World.start(SERVICES, { accounts: [account] });
  });
  afterAll(() => world?.stop());

  it.each(SERVICES.map(({ name }) => name))('gets 403 from every route of %s', async (service) => {
    const statuses = await statusesFor(world, service, NEW);
    expect(statuses.size).toBeGreaterThan(30);
    expect([...statuses].filter(([, status]) => status !== 403)).toEqual([]);
  });

  it('is no audience, not the family and not the young person', () => {
    const role = NEW as Role;
    expect(() => audienceOf(role)).toThrow('Unhandled case');
    expect(() => isFamily({ role })).toThrow('Unhandled case');
    expect(() => isYoungPerson({ role })).toThrow('Unhandled case');
  });
});

/** The TypeScript files of a folder that are part of the product, and no tests. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|(^|\/)(test|bench)\//.test(file))
    .map((file) => join(folder, file));
}
