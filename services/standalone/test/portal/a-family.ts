import { eventually } from '#libs/testing';
import type { PortalWorld } from './portal-world.js';

export interface Family {
  readonly youngPersonId: string;
  readonly planId: string;
  readonly serviceId: string;
  readonly organisationId: string;
}

/** A seventeen-year-old with a plan, their own account, a parent who may read, a worker, and a service that takes referrals. */
export async function aFamily({ world }: PortalWorld): Promise<Family> {
  const register = await world.as('coordinator', 'young-people');
  const { body: person } = await register
    .post('/v1/young-people', {
      ...{ givenName: 'Jamie', familyName: 'Meadows', dateOfBirth: '2007-06-09' },
    })
    .expect(201);
  const path = `/v1/young-people/${person.id}`;
  const facts = { hasEhcPlan: { value: true, source: 'education' } };
  await register.patch(`${path}/circumstances`, { facts }, 1).expect(200);
  await register.post(`${path}/relationships`, { subject: 'young-person', relation: 'self' }).expect(201);
  const { body: carer } = await register.post(`${path}/relationships`, { subject: 'carer', relation: 'carer' });
  const own = await world.as('young-person', 'young-people');
  await own.post(`${path}/relationships/${carer.id}/renewal`, {});
  await register.put(`${path}/named-worker`, {
    subject: 'coordinator',
    name: 'Casey Coordinator',
    team: 'Transition West',
  });
  const administrator = await world.as('administrator', 'referrals');
  const { body: organisation } = await administrator.post('/v1/organisations', {
    ...{ id: '0190a3c4-0000-7000-8000-00000000a001', name: 'Harbour Trust' },
  });
  const { body: service } = await administrator.post('/v1/services', {
    ...{ organisationId: organisation.id, name: 'Supported internships', outcomeArea: 'employment', status: 'active' },
    ...{ description: 'A year with an employer and a job coach.', capacity: { status: 'accepting' } },
  });
  const plans = await world.as('young-person', 'transition-plans');
  const planId = await eventually('the plan, with its worker', async () => {
    const { status, body } = await plans.get('/v1/me/plan');
    return status === 200 && body.worker !== null && (body.planId as string);
  });
  return { youngPersonId: person.id, planId, serviceId: service.id, organisationId: organisation.id };
}
