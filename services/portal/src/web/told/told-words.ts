import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../place.js';
import type { Known } from './told.js';

/** What the catalogue has words for. A value of another kind is shown as it is. */
export const TOLD_WORDS = JSON.parse(readFileSync(join(LOCALES, 'en', 'told.json'), 'utf8')) as Known;
