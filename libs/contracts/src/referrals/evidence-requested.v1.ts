import { data, defineEvent, id, oneOf } from '../event.js';

/** The reader of a bundle. Parts of a plan that are withheld from this reader never leave transition-plans. */
const EVIDENCE_AUDIENCES = ['staff', 'young-person', 'carer'] as const;
export type EvidenceAudience = (typeof EVIDENCE_AUDIENCES)[number];

export const evidenceRequested = defineEvent({
  service: 'referrals',
  name: 'evidence-requested',
  version: 1,
  summary: 'An evidence bundle is being made and waits for the content of the plan.',
  schema: data({
    bundleId: id('bundle'),
    planId: id('plan'),
    audience: oneOf(EVIDENCE_AUDIENCES, 'reader of the bundle'),
  }),
  sample: {
    bundleId: '0190a3c4-0000-7000-8000-000000000081',
    planId: '0190a3c4-0000-7000-8000-000000000010',
    audience: 'young-person',
  },
});
