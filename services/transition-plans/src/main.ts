import { runService } from '#libs/messaging';
import { transitionPlans } from './index.js';

await runService(transitionPlans, process.env);
