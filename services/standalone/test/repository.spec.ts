import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { CONTRACTS } from '#libs/contracts';
import { apiErrors } from '../src/documents/api-errors.js';
import { consumersOfEvents } from '../src/documents/consumers.js';
import { documents } from '../src/documents/documents.js';
import { SERVICES } from '../src/services.js';

const pages = documents(process.cwd());

describe('the repository', () => {
  it.each([...pages])('%s is what `npm run docs` writes', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('declares the errors that the code throws now', () => {
    for (const [path, text] of apiErrors(`${process.cwd()}/`)) expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each(['docs/timeline', 'libs/timeline/schemas'])(
    '%s has no page that `npm run docs` no longer writes',
    (folder) => {
      const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
      const written = [...pages.keys()].filter((path) => path.startsWith(`${folder}/`));
      expect(files.map(({ parentPath, name }) => `${parentPath}/${name}`).sort()).toEqual(written.sort());
    },
  );

  it('keeps the boundaries between services and libraries', () => {
    const depcruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'services', 'libs'];
    const { status, stdout } = spawnSync(process.execPath, depcruise, {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(stdout).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it('names no package registry in the lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": *"https?:/);
  });
});

describe('the consumers of events', () => {
  const consumers = consumersOfEvents(SERVICES);

  it('are known for every event: a service handles it, or its contract names the intended consumer', () => {
    const unread = [...CONTRACTS].filter(([pattern, { meantFor }]) => !consumers.get(pattern)?.length && !meantFor);
    expect(unread.map(([pattern]) => pattern)).toEqual([]);
  });

  it('are not named as intended where a service handles the event already', () => {
    const handled = [...CONTRACTS].filter(([pattern, { meantFor }]) => consumers.get(pattern)?.length && meantFor);
    expect(handled.map(([pattern]) => pattern)).toEqual([]);
  });

  it('handle only events that have a contract, and only from services that the definition lists', () => {
    expect(consumers.get('young-people.person-registered.v1')).toEqual(
      expect.arrayContaining(['transition-plans', 'referrals']),
    );
    for (const { name, consumes } of SERVICES) {
      const producers = [...consumers]
        .filter(([, names]) => names.includes(name))
        .map(([pattern]) => pattern.split('.')[0]);
      expect([...new Set(producers)].sort()).toEqual([...consumes].sort());
    }
  });
});

describe('the page of error codes', () => {
  const page = pages.get('docs/errors.md')!;
  const rowOf = (code: string) => page.split('\n').find((line) => line.includes(`| \`${code}\` |`));

  it('has no template residue', () => {
    expect(page).not.toContain('${');
  });

  it('has codes from calls, from tables and from conditional expressions', () => {
    for (const code of [
      'SEN2_NOT_A_ZIP',
      'DECISION_MAKER_NOT_KNOWN',
      'IDEMPOTENCY_KEY_REUSED',
      'PERSON_MERGED',
      'UPN_SHAPE',
    ]) {
      expect([code, rowOf(code)]).toEqual([code, expect.any(String)]);
    }
  });

  it('has all messages of a code', () => {
    expect(rowOf('TOKEN_INVALID')?.split('<br>').length).toBeGreaterThan(3);
  });
});
