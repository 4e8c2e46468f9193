import { createHash } from 'node:crypto';
import type { PlanContent } from './plan-content.rules.js';

/** SHA-256 of the content, in hexadecimal: equal exactly for equal contents. */
export function hashOf(content: PlanContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
