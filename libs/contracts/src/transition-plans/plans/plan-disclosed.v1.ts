import { Type } from '@sinclair/typebox';
import { AGENCIES, PFA_AREAS } from '../codes.js';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';

/**
 * The part of a plan that goes to the recipient of a referral: goals, and who does what. It has no own words, comments
 * or notes.
 */
const disclosedPlan = data({
  version: Type.Integer({ description: 'number of the version of the plan' }),
  hash: Type.String({ description: 'SHA-256 of the content of that version' }),
  goals: Type.Array(
    data({
      title: Type.String(),
      area: oneOf(PFA_AREAS, 'outcome area'),
      targetOn: nullable(day('target day')),
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

/** Carries values: a documented exception to thin events (docs/decisions/0017-disclosures-travel-in-events.md). */
export const planDisclosed = defineEvent({
  service: 'transition-plans',
  name: 'plan-disclosed',
  version: 1,
  summary:
    'The part of the plan that a referral discloses to its recipient, as it was at this moment. For referrals only.',
  schema: data({
    disclosureId: id('attempt to send that requested it'),
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
