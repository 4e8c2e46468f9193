import { Type } from '@sinclair/typebox';
import { AGENCIES, GOAL_STATUSES, PFA_AREAS, STEP_STATUSES } from '../codes.js';
import { data, day, defineEvent, id, nullable, oneOf } from '../../event.js';

/** The content of a plan on one day, for one audience. */
const evidencePlan = data({
  reference: Type.String({ description: 'people-facing reference' }),
  asOf: day('day of the content'),
  version: nullable(Type.Integer({ description: 'stored version with the same content; null: none has it' })),
  hash: Type.String({ description: 'SHA-256 of the whole content, the same for every audience' }),
  goals: Type.Array(
    data({
      title: Type.String(),
      area: oneOf(PFA_AREAS, 'outcome area'),
      ownWords: nullable(Type.String()),
      status: oneOf(GOAL_STATUSES, 'lifecycle'),
      targetOn: nullable(day('target')),
    }),
  ),
  steps: Type.Array(
    data({
      title: Type.String(),
      rule: nullable(Type.String({ description: 'statutory rule that sets it' })),
      dueOn: nullable(day('last day')),
      ownerAgency: nullable(oneOf(AGENCIES, 'who does it')),
      status: oneOf(STEP_STATUSES, 'status'),
    }),
  ),
  areasNotNeeded: Type.Array(data({ area: oneOf(PFA_AREAS, 'outcome area'), words: Type.String() })),
  notes: nullable(Type.String()),
});

/** Carries words: a documented exception to thin events (docs/decisions/0020-evidence-travels-in-events.md). */
export const evidenceGiven = defineEvent({
  service: 'transition-plans',
  name: 'evidence-given',
  version: 1,
  summary:
    'The content of a plan for an evidence bundle, without what is withheld from its reader. For referrals only.',
  schema: data({ bundleId: id('bundle that requested it'), plan: nullable(evidencePlan) }),
  sample: {
    bundleId: '0190a3c4-0000-7000-8000-000000000081',
    plan: {
      reference: 'PLN-7F3K-2Q',
      asOf: '2025-01-16',
      version: 4,
      hash: 'a'.repeat(64),
      goals: [
        {
          title: 'My own front door',
          area: 'independent-living',
          ownWords: 'I want my own key.',
          status: 'active',
          targetOn: '2027-09-01',
        },
      ],
      steps: [
        {
          title: 'Find supported living',
          rule: null,
          dueOn: '2026-03-31',
          ownerAgency: 'adult-social-care',
          status: 'in-progress',
        },
      ],
      areasNotNeeded: [],
      notes: null,
    },
  },
});
