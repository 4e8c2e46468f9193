/** A number of runs or rows: as given in `npm test`, many times as many in `npm run test:long`. */
export const longer = (usual: number, times = 20): number => (process.env['TEST_LONG'] ? times * usual : usual);
