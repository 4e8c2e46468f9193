import type { DataOf, EvidenceAudience, StepStatus, evidenceGiven } from '#libs/contracts';
import type { Role } from '#libs/platform';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { type PlanContent, visibleContent } from '../../voices/versions/plan-content.rules.js';

export type EvidencePlan = NonNullable<DataOf<typeof evidenceGiven>['plan']>;

interface PlanAsOf {
  readonly reference: string;
  readonly asOf: string;
  readonly version: number | null;
  /** SHA-256 of the whole content */
  readonly hash: string;
  readonly statusOf: ReadonlyMap<string, StepStatus>;
}

const READS_AS: Readonly<Record<EvidenceAudience, Role>> = {
  'young-person': 'young-person',
  carer: 'carer',
  staff: 'practitioner',
};

/** The plan's part of a bundle: the content that the bundle's audience may read. */
export function evidenceOf(content: PlanContent, plan: PlanAsOf, audience: EvidenceAudience): EvidencePlan {
  const { goals, steps, areasNotNeeded, notes } = visibleContent(
    content,
    withheldFrom({ role: READS_AS[audience] }).rules,
  );
  const { reference, asOf, version, hash, statusOf } = plan;
  return {
    ...{ reference, asOf, version, hash },
    goals: goals.map(({ title, area, ownWords, status, targetOn }) => ({ title, area, ownWords, status, targetOn })),
    steps: steps.map(({ id, title, rule, dueOn, ownerAgency }) => ({
      ...{ title, rule, dueOn, ownerAgency },
      status: statusOf.get(id) ?? 'not-started',
    })),
    areasNotNeeded: areasNotNeeded.map(({ area, words }) => ({ area, words })),
    notes,
  };
}
