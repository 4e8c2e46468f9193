import { agencysBodies, planBodies } from '../../../transition-plans/test/bodies.js';
import { bodies as personBodies } from '../../../young-people/test/bodies.js';
import type { Operation } from './operations.js';
import type { Way } from './given.js';
import { PLANS } from './plans.ways.js';
import { REFERRALS } from './referrals.ways.js';
import { YOUNG_PEOPLE } from './young-people.ways.js';

/** The account that calls, by role; of practitioners by permission, because what they may do depends on the agency. */
export const USUAL: Readonly<Record<string, string>> = {
  coordinator: 'coordinator',
  practitioner: 'adults',
  provider: 'provider',
  'young-person': 'young-person',
  carer: 'carer',
  leader: 'leader',
  administrator: 'administrator',
  'information-governance': 'governance',
};

export const PRACTITIONERS: Readonly<Record<string, string>> = {
  'review:change': 'education',
  'review:advise': 'education',
  'health-handover:change': 'health',
  'childrens-support:end': 'childrens',
};

/** Roles that the door admits and the feature always refuses: it is about their own record, and they have none. */
export const NEVER: Readonly<Record<string, readonly string[]>> = {
  'young-people Preferences_mine': ['coordinator', 'practitioner'],
  'young-people Preferences_setMine': ['coordinator'],
  'transition-plans Goals_order': ['carer'],
};

/** How each operation succeeds that needs more than a standing record and, where it takes one, the usual body. */
export const WAYS: Readonly<Record<string, Way>> = { ...YOUNG_PEOPLE, ...PLANS, ...REFERRALS };

const examples: Readonly<Record<string, object>> = { ...personBodies(''), ...planBodies(''), ...agencysBodies };

/** The usual body of an operation, from the examples of the services' own specs. */
export function usualBody({ method, path }: Operation): object | undefined {
  return examples[`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`];
}
