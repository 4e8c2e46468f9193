import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSIONS, ROLES, type Role, audienceOf, isFamily, isYoungPerson } from '#libs/platform';
import { NORFOLK, type TestAccount, World, statusesFor } from '#libs/testing';
import { SERVICES } from '../src/services.js';

jest.setTimeout(240_000);

/** A role that nobody has decided anything about. */
const NEW = 'advocate';

const root = process.cwd();
const ACCESS = 'libs/platform/src/access/';

describe('a role that is added to a copy of the lists of roles and audiences', () => {
  const copy = mkdtempSync(join(tmpdir(), 'onward-new-role-'));
  const sources = filesIn('services').concat(filesIn('libs'));
  /** the files that the compiler finds a problem in */
  let named: string[];

  beforeAll(() => {
    for (const file of sources) cpSync(file, join(copy, file));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    addTo(join(copy, ACCESS, 'actor.ts'), 'ROLES');
    addTo(join(copy, ACCESS, 'audience.ts'), 'AUDIENCES');
    const compiler = [join(root, 'node_modules', 'typescript7', 'bin', 'tsc'), '--noEmit', '--incremental', 'false'];
    const { stdout } = spawnSync(process.execPath, compiler, { cwd: copy, encoding: 'utf8' });
    named = [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file]) => file!))];
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('does not compile before audienceOf, and every table over roles or audiences, has decided about it', () => {
    const audience = join(ACCESS, 'audience.ts');
    const tables = sources.filter((file) => !file.startsWith(ACCESS) && isTable(readFileSync(file, 'utf8')));
    expect(named.sort()).toEqual([audience, ...tables].sort());
  });

  it.each([
    'what is withheld from a reader of a plan: record/withheld/withheld.rules.ts',
    'what is withheld from a reader of a referral: disclosure/withheld.rules.ts',
    'what is withheld of the facts about a person: person/facts.rules.ts',
    'as whom a rating or feedback is recorded: for-family.rules.ts',
    'as whom a goal, a comment or a decision is recorded: goal-party.rules.ts',
    'as whom an answer is recorded: answer.rules.ts',
    'as whom a consent is recorded: consent-speaker.work.ts',
    'how far row-level security reaches: database/context.ts',
    'what the access log shows: access-log.ts',
  ])('has to decide %s', (place) => {
    expect(named).toContainEqual(expect.stringMatching(new RegExp(`${place.split(': ')[1]!.replaceAll('.', '\\.')}$`)));
  });
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

/** A file that looks a role or an audience up. The papers of a plan have audiences of another kind. */
function isTable(text: string): boolean {
  const ofPapers = /\bAudience\b[^;]*documents\.dto\.js'/.test(text);
  return /Record<Role,/.test(text) || (/Record<Audience,/.test(text) && !ofPapers);
}

function addTo(file: string, list: string): void {
  const text = readFileSync(file, 'utf8');
  const more = text.replace(`${list} = [`, `${list} = ['${NEW}',`);
  if (more === text) throw new Error(`${file} has no list ${list}`);
  writeFileSync(file, more);
}
