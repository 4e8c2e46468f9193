import { spawnSync } from 'node:child_process';
import { NORFOLK, SUFFOLK, World } from '#libs/testing';
import { register } from '../../young-people/test/people.js';
import { youngPeople } from '../../young-people/src/index.js';

/** `npm run timeline -- compare --stored` reads the register of an installation. */
describe('the stored register', () => {
  let world: World;
  let ids: string[];

  beforeAll(async () => {
    world = await World.start([youngPeople]);
    const here = await register(await world.as('coordinator'));
    const there = await register(await world.as('suffolk-coordinator'));
    ids = [here.id, there.id];
    const coordinator = await world.as('coordinator');
    const facts = { hasEhcPlan: { value: true, source: 'education' }, disabled: { value: true, source: 'health' } };
    await coordinator.patch(`/v1/young-people/${here.id}/circumstances`, { facts }, 1).expect(200);
    const gone = { disabled: { value: null, source: 'health' } };
    await coordinator.patch(`/v1/young-people/${here.id}/circumstances`, { facts: gone }, 2).expect(200);
  });
  afterAll(() => world.stop());

  const run = (script: string, databaseUrl: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl },
    });
  const read = (...args: string[]) => {
    const { stdout } = run('services/standalone/bin/stored-facts.mjs', world.database.ownerUrl, ...args);
    return stdout.trim().split('\n').map((line) => JSON.parse(line) as object); // prettier-ignore
  };

  it('has the id and the known facts of everybody, and nothing else', () => {
    const [here, there] = ids;
    expect(read(NORFOLK)).toEqual([{ id: here, facts: { dateOfBirth: '2009-11-02', hasEhcPlan: true } }]);
    expect(read(SUFFOLK)).toEqual([{ id: there, facts: { dateOfBirth: '2009-11-02' } }]);
    expect(read()).toEqual([...read(NORFOLK), ...read(SUFFOLK)]);
  });

  it('can be compared under two versions', () => {
    const args = ['compare', '--from', process.cwd(), '--stored', '--as-of', '2026-01-10'];
    const { status, stdout } = run('libs/timeline/bin/timeline.mjs', world.database.ownerUrl, ...args);
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 young people, of whom 0 have changes')]);
  });

  it('refuses a role from which people are hidden, instead of leaving them out', () => {
    const args = ['compare', '--from', process.cwd(), '--stored'];
    const hidden = run('libs/timeline/bin/timeline.mjs', world.database.urlOf('young_people'), ...args);
    expect([hidden.status, hidden.stdout]).toEqual([1, '']);
    expect(hidden.stderr).toContain('Row-level security hides people from this role.');
  });
});
