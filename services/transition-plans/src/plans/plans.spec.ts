import { World } from '#libs/testing';
import { transitionPlans } from '../index.js';
import { aYoungPerson } from '../../test/people.js';

describe('smoke', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start([transitionPlans]);
  });
  afterAll(() => world?.stop());

  it('opens by itself', async () => {
    const id = await aYoungPerson(world);
    const as = await world.as('coordinator');
    const res = await as.get(`/v1/young-people/${id}/plan`);
    console.log(res.status, JSON.stringify(res.body, null, 1).slice(0, 6000));
    const c = await as.get('/v1/caseload?namedWorker=mine');
    console.log(c.status, JSON.stringify(c.body));
    const w = await as.get('/v1/worklists?list=due&agency=health');
    console.log(w.status, JSON.stringify(w.body));
    console.log((await as.get('/v1/worklists/counts')).body);
    console.log((await as.get('/v1/plans/' + res.body.id + '/timeline')).body);
    console.log(await world.rows('select * from transition_plans.dead_letter'));
  });
});
