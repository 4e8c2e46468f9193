import { Caller, HARBOUR, MEADOW, NORFOLK, type TestAccount, eventually } from '#libs/testing';
import type { PortalWorld } from './portal-world.js';

/** A second person of the organisation of `provider`. */
export const SAM: TestAccount = {
  ...{ id: 'sam', name: 'Sam', role: 'provider', area: NORFOLK, organisation: HARBOUR },
};

export interface Directory {
  /** a service that no agency runs */
  readonly internships: string;
  /** a service of adult social care, which owes the reasons of a refusal */
  readonly support: string;
}

/** Two organisations, and a service of each. */
export async function aDirectory({ world }: PortalWorld): Promise<Directory> {
  const administrator = await world.as('administrator', 'referrals');
  const adds = async (organisationId: string, organisation: string, service: object) => {
    await administrator.post('/v1/organisations', { id: organisationId, name: organisation }).expect(201);
    const capacity = { status: 'accepting' };
    const { body } = await administrator.post('/v1/services', { organisationId, capacity, ...service }).expect(201);
    return body.id as string;
  };
  const internships = await adds(MEADOW, 'Meadow Work', { name: 'Internships', outcomeArea: 'employment' });
  const care = { name: 'Supported living', outcomeArea: 'independent-living', agency: 'adult-social-care' };
  return { internships, support: await adds(HARBOUR, 'Harbour Living', care) };
}

let people = 0;

/** Somebody with a plan who agrees that the organisation is told. */
export async function somebody({ world }: PortalWorld): Promise<{ id: string; planId: string; familyName: string }> {
  const coordinator = await world.as('coordinator', 'young-people');
  const familyName = `Canary${'abcdefghijklmnopqrstuvwxyz'[people++]}`;
  const { body } = await coordinator
    .post('/v1/young-people', {
      ...{ givenName: 'Ada', familyName, dateOfBirth: '2006-05-05', needs: [{ code: 'ASD', rank: 1 }] },
    })
    .expect(201);
  const { id } = body as { id: string };
  for (const [organisationId, organisationName] of [
    [HARBOUR, 'Harbour Living'],
    [MEADOW, 'Meadow Work'],
  ])
    await coordinator
      .post(`/v1/young-people/${id}/consents`, {
        ...{ purpose: 'referral', organisationId, organisationName, groups: ['identity', 'needs'] },
        ...{ givenBy: 'young-person', name: 'Ada', how: 'written', evidence: 'Form, in the file.' },
      })
      .expect(201);
  const plans = await world.as('coordinator', 'transition-plans');
  const planId = await eventually('a plan', async () => {
    const plan = await plans.get(`/v1/young-people/${id}/plan`);
    return plan.status === 200 && (plan.body.id as string);
  });
  return { id, planId, familyName };
}

export interface Arrived {
  readonly id: string;
  readonly reference: string;
  readonly youngPersonId: string;
  readonly familyName: string;
}

/** A referral that has arrived with the organisation. */
export async function aReferral(portal: PortalWorld, serviceId: string, more: object = {}): Promise<Arrived> {
  const { id: youngPersonId, planId, familyName } = await somebody(portal);
  const coordinator = await portal.world.as('coordinator', 'referrals');
  const { body } = await coordinator
    .post('/v1/referrals', {
      ...{ serviceId, youngPersonId, planId, need: 'A flat near the bus.', urgency: 'routine', send: true, ...more },
    })
    .expect(201);
  await comesTo(coordinator, body.id, 'sent');
  return { id: body.id, reference: body.reference, youngPersonId, familyName };
}

export const comesTo = (caller: Caller, id: string, status: string): Promise<boolean> =>
  eventually(`the referral to be ${status}`, async () => {
    const { body } = await caller.get(`/v1/referrals/${id}`);
    return body.status === status;
  });
