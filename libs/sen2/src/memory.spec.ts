import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CENSUS, temporaryFolder } from '../test/returns.js';
import { readBlade } from './read-blade.js';
import { writeSyntheticReturn } from './synthetic/synthetic-area.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const folder = temporaryFolder();

/** What is still held after everything else has been thrown away. */
function heldMegabytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

it('writing and reading hold no more for thousands of people than for few', async () => {
  const path = folder.path('large.zip');
  const atStart = heldMegabytes();
  await writeSyntheticReturn(path, { people: 6000, referenceDate: CENSUS, localAuthorityCode: '926' });
  expect(heldMegabytes() - atStart).toBeLessThan(5);
  const held: number[] = [];
  let batches = 0;
  for await (const { rows, module, progress } of readBlade(path)) {
    expect(rows.length).toBeLessThanOrEqual(1000);
    // The first rows are there long before the table has been unpacked.
    if (module === 'person' && batches === 1) expect(progress).toBeLessThan(0.1);
    if (batches++ % 10 === 0) held.push(heldMegabytes() - atStart);
  }
  expect(held.length).toBeGreaterThan(4);
  expect(Math.max(...held)).toBeLessThan(20);
});
