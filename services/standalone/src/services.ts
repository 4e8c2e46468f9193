import type { ServiceDefinition } from '#libs/platform';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';

/** All services, in the order in which their paths are matched on the shared origin. */
export const SERVICES: readonly ServiceDefinition[] = [transitionPlans, referrals, youngPeople];
