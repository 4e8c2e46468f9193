import { runBuilt } from '../../embedded/bin/prepare.mjs';

await runBuilt('libs/prose/src/command');
