export { type MatrixCell, doorMatrix, recordMatrix } from './access-matrix.js';
export { type TestDatabase, testDatabase } from './database.js';
export { eventually } from './eventually.js';
export { type TestIssuer, testIssuer } from './issuer.js';
export * from './people.js';
export { type WalkedRoute, routesOf } from './routes.js';
export { type ReadPdf, readPdf } from './read-pdf.js';
export { Caller, World, type WorldOptions, anEvent } from './world.js';
export { Wire } from './wire.js';
