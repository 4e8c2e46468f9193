export * from './access-log/access-log.js';
export { accessLogController } from './access-log/log-routes.js';
export * from './access/access.rules.js';
export { Access } from './access/access.service.js';
export * from './access/actor.js';
export {
  ACCOUNT_ROLES,
  AUDIENCES,
  type Audience,
  audienceOf,
  entryFor,
  isFamily,
  isNamedInLists,
  isYoungPerson,
  namedFor,
} from './access/audience.js';
export type { AuditEntry } from './access/audit.js';
export { CurrentActor, PERMISSION, PUBLIC, Public, Requires } from './access/decorators.js';
export { partiesOf } from './access/parties.js';
export * from './access/permissions.js';
export { keepRelationships } from './access/relationships.js';
export { Copies } from './access/copies.js';
export { HealthController, type Readiness } from './health/health.controller.js';
export { NatsLink } from './access/nats-link.js';
export { Tokens } from './access/tokens.js';
export { type Cap, type Caps, requireRoom, requireRoomBeside, type RowCap } from './caps/caps.js';
export * from './config/config.js';
export * from './config/tokens.js';
export * from './today/today.js';
export { AreaJob } from './area-job.js';
export { contextStatement, type Reach, type RowContext } from './database/context.js';
export { KEEPALIVE_MS } from './database/data-source.js';
export { Database } from './database/database.js';
export { keepInvolvements } from './database/involvements.js';
export { keepRestrictions, shutOutOf } from './database/restrictions.js';
export { databaseOutage, isDatabaseGone, isDuplicateKey } from './database/errors.js';
export type { Rows } from './database/rows.js';
export {
  bigint,
  boolean,
  type ChangeOf,
  date,
  fixed,
  float,
  instant,
  integer,
  json,
  key,
  type KeyOf,
  nullable,
  type RowOf,
  smallint,
  type Table,
  table,
  text,
  texts,
  uuid,
  uuids,
} from './database/table.js';
export { ensureDatabase, provision, provisionAlone, roleOf, type ServiceSchema } from './database/provision.js';
export { OUTBOX_COLUMNS, type OutboxRow, Reader, Transaction } from './database/unit-of-work.js';
export { createApplication } from './http/application.js';
export { Costs, TakesBody } from './http/door-route.js';
export { servesHost } from './http/host.js';
export { SERVER_OPTIONS, answerProblem, guardServer, onClientError, rawProblem } from './http/raw-server.js';
export { correlationIdOf } from './http/correlation.js';
export { Accepts } from './http/negotiation.js';
export { ApiAnyValue, describeClasses, openApiLater, openApiOf, serveOpenApi } from './http/openapi.js';
export * from './http/paging.js';
export * from './http/params.js';
export { ProblemFilter, domainErrorOf } from './http/problem.filter.js';
export { fieldsOf } from './http/shape.js';
export * from './http/validation.js';
export { lockMerges, type MergedPerson, findMergedPeople } from './merges/merged-people.js';
export { noteLateRecords, type PersonMerge } from './merges/move-person.js';
export { mergePeople, undoMerge } from './merges/person-merges.js';
export { PLATFORM_PERSON_TABLES, type PersonTable } from './merges/person-tables.js';
export { requireNotMerged } from './merges/merged-record-error.js';
export { DOOR_ERRORS, type DoorCode, type DoorError, type DoorReach, doorError } from './problems/door-errors.js';
export { PlatformModule } from './platform.module.js';
export {
  involvementCopy,
  involvementOriginal,
  relationshipCopy,
  restrictionCopy,
} from './reconciliation/platform-copies.js';
export {
  type HeldCopy,
  type Original,
  type OriginalRecord,
  rowsOfCopy,
  type StateEvent,
} from './reconciliation/shared-records.js';
export { ErasureLog } from './removals/erasure-log.js';
export { type ErasedAgain, type Erasure, Erasures, ERASED_AGAIN, removeAgain } from './removals/erasures.js';
export { peopleInTables, removePeople } from './removals/remove-people.js';
export { forgetPublished, QUOTED_FROM, REMOVED } from './removals/removed.js';
export { type Layer, migrationsOf, type ServiceDefinition } from './service.js';
export { Values } from './database/values.js';
