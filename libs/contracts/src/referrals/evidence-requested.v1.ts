import { data, defineEvent, id, oneOf } from '../event.js';

/** For whom a bundle is: what is withheld from them in a plan does not leave transition-plans. */
const EVIDENCE_AUDIENCES = ['staff', 'young-person', 'carer'] as const;
export type EvidenceAudience = (typeof EVIDENCE_AUDIENCES)[number];

export const evidenceRequested = defineEvent({
  service: 'referrals',
  name: 'evidence-requested',
  version: 1,
  summary: 'An evidence bundle is being made and waits for what the plan says.',
  schema: data({
    bundleId: id('bundle'),
    planId: id('plan'),
    audience: oneOf(EVIDENCE_AUDIENCES, 'for whom the bundle is'),
  }),
  sample: {
    bundleId: '0190a3c4-0000-7000-8000-000000000081',
    planId: '0190a3c4-0000-7000-8000-000000000010',
    audience: 'young-person',
  },
});
