import pg from 'pg';
import { newId } from '#libs/kernel';
import { provision } from '#libs/platform';
import { NORFOLK, testDatabase } from '#libs/testing';
import { transitionPlans } from '../../index.js';
import { Accountability1760000008300 } from './1760000008300-accountability.js';

it('plans that were there before have the name of who answers for them', async () => {
  const database = await testDatabase([]);
  const earlier = transitionPlans.migrations.slice(0, transitionPlans.migrations.indexOf(Accountability1760000008300));
  await provision(database.ownerUrl, { schema: 'transition_plans', migrations: earlier });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('set search_path = transition_plans');
    for (const [worker, name] of [
      ['maya', 'Maya Coordinator'],
      [null, null],
    ]) {
      const id = newId();
      await client.query(
        `insert into young_person (area, id, reference, given_name, family_name, needs, deceased, named_worker_subject,
           named_worker_name, record_version) values ($1, $2, 'YP', 'Ada', 'Example', '{}', false, $3, $4, 1)`,
        [NORFOLK, id, worker, name],
      );
      await client.query(
        `insert into plan (area, id, young_person_id, reference, status, trigger, opened_on, areas_not_needed, goal_order,
           version, content_version, named_worker, next_due, recalculated_on)
         values ($1, $2, $2, $3, 'open', 'automatic', '2025-01-16', '[]', '{}', 1, 1, $4, 'infinity', '2025-01-16')`,
        [NORFOLK, id, id, worker],
      );
    }
    await provision(database.ownerUrl, transitionPlans);
    const { rows } = await client.query('select named_worker, named_worker_name from plan order by named_worker');
    expect(rows).toEqual([
      { named_worker: 'maya', named_worker_name: 'Maya Coordinator' },
      { named_worker: null, named_worker_name: null },
    ]);
    const { rows: tables } = await client.query(
      `select relname from pg_class where oid in ('plan'::regclass, 'young_person'::regclass) and relforcerowsecurity`,
    );
    expect(tables).toHaveLength(2);
  } finally {
    await client.end();
    await database.drop();
  }
});
