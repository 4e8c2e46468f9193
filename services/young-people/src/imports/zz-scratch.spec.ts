import { eventually, World, routesOf } from '#libs/testing';
import { youngPeople } from '../index.js';

test('norfolk', async () => {
  const world = await World.start([youngPeople], { today: '2025-01-16' });
  try {
    const as = await world.as('coordinator');
    const token = await world.issuer.token('coordinator');
    const supertest = (await import('supertest')).default;
    const post = () =>
      supertest(world.app().getHttpServer())
        .post('/v1/young-people/imports')
        .set('authorization', `Bearer ${token}`)
        .attach('file', process.env['ZIP'] ?? '/work/shared/data/norfolk-sen2-2025.zip');
    for (const round of [1, 2]) {
      const t0 = Date.now();
      let peak = 0;
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 20);
      const res = await post();
      console.log(round, res.status, JSON.stringify(res.body));
      const t1 = Date.now();
      let phases: any = {};
      const done = await eventually(
        'import',
        async () => {
          const { body } = await as.get(`/v1/young-people/imports/${res.body.id}`);
          phases[body.phase] ??= Date.now() - t1;
          return ['done', 'failed', 'interrupted'].includes(body.status) ? body : false;
        },
        { within: 120_000, every: 50 },
      );
      clearInterval(timer);
      console.log(round, JSON.stringify(done), 'ms', Date.now() - t1, JSON.stringify(phases), 'peak', peak >> 20);
      console.log(await world.rows(`select type, count(*)::int from young_people.outbox group by 1`));
      console.log(JSON.stringify((await as.get(`/v1/young-people/imports/${res.body.id}/rows?limit=5`)).body));
    }
    const t = Date.now();
    const s = await as.post('/v1/young-people/search', { age: { from: 13, to: 25 }, limit: 3 });
    console.log(s.status, Date.now() - t, JSON.stringify(s.body).slice(0, 800));
    const t2 = Date.now();
    const s2 = await as.post('/v1/young-people/search', { name: 'neill zqx', limit: 3 });
    console.log(s2.status, Date.now() - t2, JSON.stringify(s2.body).slice(0, 300));
    const g = await as.get(`/v1/young-people/${s.body.items[0].id}/circumstances`);
    console.log(g.status, JSON.stringify(g.body));
    console.log(
      await world.rows(
        `select count(*) from young_people.young_person where date_of_birth <= '2012-01-16' and date_of_birth > '1999-01-16'`,
      ),
    );
    console.log(
      routesOf(world.app())
        .map((r) => `${r.method} ${r.path} ${r.permission}`)
        .join('\n'),
    );
  } finally {
    await world.stop();
  }
}, 200_000);
