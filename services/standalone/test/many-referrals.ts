import { addDays, londonDay, newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { DEMO_ORGANISATIONS } from '../src/demo-people.js';
import type { Answer, Api } from './api.js';

export interface Somebody {
  id: string;
  planId: string;
  /** a step for each referral */
  steps: string[];
}

export async function aDirectory(administrator: Api): Promise<string> {
  const { adultSocialCare } = DEMO_ORGANISATIONS;
  await administrator.ok(administrator.post('/v1/organisations', { id: adultSocialCare, name: 'Adult social care' }));
  const offer = { organisationId: adultSocialCare, name: 'Supported living', outcomeArea: 'independent-living' };
  const { id } = await administrator.ok(
    administrator.post('/v1/services', { ...offer, capacity: { status: 'accepting' } }),
  );
  return id;
}

/** Somebody of seventeen who agrees that adult social care is told, with a plan of so many steps. */
export async function somebody(coordinator: Api, withSteps: number): Promise<Somebody> {
  const dateOfBirth = addDays(londonDay(new Date()), -Math.round(17.5 * 365.25));
  const { id } = await coordinator.ok(
    coordinator.post('/v1/young-people', {
      ...{
        givenName: 'Robin',
        familyName: `Example ${newId().slice(-6)}`,
        dateOfBirth,
        needs: [{ code: 'ASD', rank: 1 }],
      },
    }),
  );
  await coordinator.ok(
    coordinator.post(`/v1/young-people/${id}/consents`, {
      ...{ purpose: 'referral', organisationId: DEMO_ORGANISATIONS.adultSocialCare },
      ...{ organisationName: 'Adult social care', groups: ['identity', 'needs'] },
      ...{ givenBy: 'young-person', name: 'Robin Example', how: 'written', evidence: 'Form, in the file.' },
    }),
  );
  const { id: planId } = await eventually(
    'a plan',
    async () => {
      const { status, body } = await coordinator.get(`/v1/young-people/${id}/plan`);
      return status === 200 && body;
    },
    { every: 100 },
  );
  const steps: string[] = [];
  for (let i = 0; i < withSteps; i++) {
    const step = await coordinator.ok(
      coordinator.post(`/v1/plans/${planId}/steps`, { title: `Step ${i}`, ownerAgency: 'adult-social-care' }),
    );
    steps.push(step.id);
  }
  return { id, planId, steps };
}

/** So many side by side, each taking the next. */
export async function by<Item, Result>(
  connections: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: connections }, one));
  return results;
}

/** As a good client does: the same again, with the same key, until it is answered. @throws Error when it is refused */
export async function insists(ask: () => Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await eventually(
    'an answer',
    async () => {
      const answer = await ask();
      return answer.status < 500 && answer;
    },
    { every: 100 },
  );
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
