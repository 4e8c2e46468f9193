import { Type } from '@sinclair/typebox';
import { AGENCIES, PFA_AREAS } from '../codes.js';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';

/** What of a plan goes to the recipient of a referral: goals and who does what, no own words, no comments, no notes. */
const disclosedPlan = data({
  version: Type.Integer({ description: 'number of the version of the plan' }),
  hash: Type.String({ description: 'SHA-256 of what that version says' }),
  goals: Type.Array(
    data({
      title: Type.String(),
      area: oneOf(PFA_AREAS, 'outcome area'),
      targetOn: nullable(day('day by which it is to be reached')),
    }),
  ),
  steps: Type.Array(
    data({
      title: Type.String(),
      ownerAgency: nullable(oneOf(AGENCIES, 'who does it')),
      dueOn: nullable(day('last day')),
    }),
  ),
});

/** Carries values: the written exception to thin events (docs/decisions/0017-disclosures-travel-in-events.md). */
export const planDisclosed = defineEvent({
  service: 'transition-plans',
  name: 'plan-disclosed',
  version: 1,
  summary: 'What a referral tells its recipient of the plan, as it was at this moment. For referrals alone.',
  schema: data({
    disclosureId: id('the sending that asked for it'),
    referralId: id('referral'),
    plan: nullable(disclosedPlan),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    plan: {
      version: 4,
      hash: 'a'.repeat(64),
      goals: [{ title: 'My own front door', area: 'independent-living', targetOn: '2027-09-01' }],
      steps: [{ title: 'Find supported living', ownerAgency: 'adult-social-care', dueOn: null }],
    },
  },
});
