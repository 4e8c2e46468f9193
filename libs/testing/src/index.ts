export { type MatrixCell, doorMatrix, recordMatrix, relationMatrix, statusesFor } from './access-matrix.js';
export { type TestDatabase, actAs, testDatabase } from './database.js';
export { dumpOf, personTablesOf } from './dump.js';
export { eventually } from './eventually.js';
export { type TestIssuer, testIssuer } from './issuer.js';
export { ownNats, type TestNats } from './nats.js';
export { longer } from './longer.js';
export * from './people.js';
export { type WalkedRoute, routesOf } from './routes.js';
export { type ReadPdf, readPdf } from './read-pdf.js';
export { Caller, World, type WorldOptions, anEvent } from './world.js';
export { Wire } from './wire.js';
export { columnsOfWords, tablesThatMention } from './words.js';
export {
  FILE_KINDS,
  knotsBetweenFolders,
  layersOf,
  LIMITS,
  type Limits,
  readSources,
  type Sources,
  type Structure,
  structureOf,
  structureProblems,
} from './structure.js';
export { type BySize, readBySize, recordStatements } from './by-size.js';
export { listRoutesOf } from './lists.js';
