export type { BladeRow } from './blade-rows.js';
export { BLADE_LIMITS, type BladeLimits } from './blade-source.js';
export * from './codes.js';
export {
  countRows,
  type Finding,
  finding,
  type FindingCode,
  type FindingPlace,
  FINDINGS,
  type FindingSeverity,
  type RowCounts,
} from './findings.js';
export * from './interpret.js';
export type { Sen2Person } from './interpret-person.js';
export type { PersonRows } from './interpret-plans.js';
export type { Setting } from './interpret-setting.js';
export * from './read-blade.js';
export * from './return-header.js';
export * from './same-person.js';
export * from './sen2-error.js';
export * from './synthetic/synthetic-area.js';
export type { SyntheticTrap, TrapName } from './synthetic/traps.js';
export {
  type Column,
  headerOf,
  MODULES,
  parentIdColumn,
  rowIdColumn,
  type Sen2Module,
  type Table,
  TABLES,
} from './tables.js';
export { parseSen2Date, parseSen2Flag } from './values.js';
