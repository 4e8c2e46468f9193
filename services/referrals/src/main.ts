import { runService } from '#libs/messaging';
import { referrals } from './index.js';

await runService(referrals, process.env);
