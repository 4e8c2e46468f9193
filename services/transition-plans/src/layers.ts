import type { Layer } from '#libs/platform';
import { dutiesLayer } from './duties/duties.layer.js';
import { readingLayer } from './reading/reading.layer.js';
import { recordLayer } from './record/record.layer.js';
import { upkeepLayer } from './upkeep/upkeep.layer.js';
import { voicesLayer } from './voices/voices.layer.js';

/** The lowest first: a feature imports only from its own layer and from those before it. */
export const layers: readonly Layer[] = [recordLayer, voicesLayer, dutiesLayer, readingLayer, upkeepLayer];
