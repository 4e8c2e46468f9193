/** A number of runs or rows: as given in `npm test`, twenty times as many in `npm run test:long`. */
export const longer = (usual: number): number => (process.env['TEST_LONG'] ? 20 * usual : usual);
