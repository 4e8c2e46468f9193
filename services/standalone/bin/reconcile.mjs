import { runBuilt } from '../../../libs/embedded/bin/prepare.mjs';

await runBuilt('services/standalone/src/reconcile');
