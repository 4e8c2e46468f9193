import { runService } from '#libs/messaging';
import { youngPeople } from './index.js';

await runService(youngPeople, process.env);
