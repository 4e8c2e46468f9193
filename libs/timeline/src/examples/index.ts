import { EDUCATION_EXAMPLES } from './education.js';
import { type Example } from './example.js';
import { HEALTH_EXAMPLES } from './health.js';
import { OTHER_EXAMPLES } from './other.js';
import { SOCIAL_CARE_EXAMPLES } from './social-care.js';

/** One for every rule. */
export const EXAMPLES: readonly Example[] = [
  ...EDUCATION_EXAMPLES,
  ...SOCIAL_CARE_EXAMPLES,
  ...HEALTH_EXAMPLES,
  ...OTHER_EXAMPLES,
];
