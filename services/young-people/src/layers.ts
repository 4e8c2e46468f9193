import type { Layer } from '#libs/platform';
import { decidingLayer } from './deciding/deciding.layer.js';
import { registerLayer } from './register/register.layer.js';
import { sharingLayer } from './sharing/sharing.layer.js';
import { upkeepLayer } from './upkeep/upkeep.layer.js';

/** Lowest first: a feature imports from its own layer and from those before it. */
export const layers: readonly Layer[] = [registerLayer, decidingLayer, sharingLayer, upkeepLayer];
