import type { ReviewPurpose } from '#libs/contracts';

const NAMES = {
  'ehc-annual-review': 'annual review of the EHC plan',
  'pathway-plan-review': 'review of the pathway plan',
  'care-act-assessment': 'Care Act assessment',
  'plan-review': 'review of this plan',
} as const satisfies Record<ReviewPurpose, string>;

/** "The annual review of the EHC plan, with the review of the pathway plan" */
export function nameOfReview(serves: readonly ReviewPurpose[]): string {
  const [first, ...others] = serves.map((p) => NAMES[p]);
  return `The ${first}${others.length > 0 ? `, with the ${others.join(' and the ')},` : ''}`;
}
