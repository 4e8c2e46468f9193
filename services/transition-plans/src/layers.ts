import type { Layer } from '#libs/platform';
import { dutiesLayer } from './duties/duties.layer.js';
import { readingLayer } from './reading/reading.layer.js';
import { recordLayer } from './record/record.layer.js';
import { upkeepLayer } from './upkeep/upkeep.layer.js';
import { voicesLayer } from './voices/voices.layer.js';

/** Ordered from the lowest layer. A feature imports only from its own layer and from lower layers. */
export const layers: readonly Layer[] = [recordLayer, voicesLayer, dutiesLayer, readingLayer, upkeepLayer];
