/**
 * `node libs/timeline/bin/boards.mjs`: writes the table of the boards for the library from the published list, so that a
 * browser needs no file. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const read = new URL('../data/integrated-care-boards.json', import.meta.url);
const written = new URL('../src/engine/integrated-care-boards.generated.ts', import.meta.url);

const { boards, locations } = JSON.parse(readFileSync(read, 'utf8'));
const lines = (rows) => rows.map((row) => `    ${JSON.stringify(row)},`).join('\n');
writeFileSync(
  written,
  `// Written by libs/timeline/bin/boards.mjs from data/integrated-care-boards.json, which names the sources.
import { type BoardList } from './board-list.js';

// prettier-ignore
export const INTEGRATED_CARE_BOARDS: BoardList = {
  boards: [
${lines(boards)}
  ],
  locations: [
${lines(locations)}
  ],
};
`,
);
