import type { World } from '#libs/testing';

/** @returns the id of a service that takes referrals */
export async function aService(world: World): Promise<string> {
  const administrator = await world.as('administrator', 'referrals');
  const { body: organisation } = await administrator.post('/v1/organisations', { name: 'Harbour Work' });
  const { body: service } = await administrator.post('/v1/services', {
    organisationId: organisation.id,
    ...{ name: 'Internship', outcomeArea: 'employment', capacity: { status: 'accepting' } },
  });
  return service.id as string;
}
