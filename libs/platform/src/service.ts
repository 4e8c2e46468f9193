import type { Type } from '@nestjs/common';
import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import type { ProducingService } from '#libs/contracts';
import type { LifecycleDocumentation } from '#libs/kernel';
import type { Role } from './access/actor.js';
import type { Permission } from './access/permissions.js';
import type { Caps } from './caps/caps.js';
import type { OperationCodes } from './problems/operation-codes.js';
import type { ServiceSchema } from './database/provision.js';
import type { HeldCopy, Original } from './reconciliation/shared-records.js';

/**
 * A layer of a service: a group of features that import only from this layer and the layers below it. The service's
 * module, tables and migrations are the sum of its layers, so that nothing is listed twice.
 */
export interface Layer {
  readonly name: string;
  readonly modules: readonly Type[];
  readonly entities: readonly (Type | EntitySchema)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Every migration of the layers, in the order of their timestamps. */
export function migrationsOf(layers: readonly Layer[]): (new () => MigrationInterface)[] {
  const timestampOf = (migration: { name: string }) => Number(/\d+$/.exec(migration.name)?.[0]);
  return layers.flatMap(({ migrations }) => migrations).sort((a, b) => timestampOf(a) - timestampOf(b));
}

/** Describes a service. The start, the standalone process, the tests and the documents are derived from it. */
export interface ServiceDefinition extends ServiceSchema {
  readonly name: ProducingService;
  /** one line for the API reference */
  readonly summary: string;
  readonly module: Type;
  readonly entities: DataSourceOptions['entities'];
  /** paths of this service where all services share one origin; the first match wins, in the order of `standalone` */
  readonly paths: readonly RegExp[];
  /** services whose events it handles */
  readonly consumes: readonly ProducingService[];
  /** streams that it publishes to beside its own */
  readonly furtherStreams?: readonly { readonly name: string; readonly subjects: readonly string[] }[];
  /** its records of which other services hold copies */
  readonly originals?: readonly Original[];
  /** the copies that it holds of other services' records */
  readonly copies?: readonly HeldCopy[];
  /** the most records that callers can add to each collection */
  readonly caps: Caps;
  /** the lifecycles of its records, from the tables that its rules read */
  readonly lifecycles?: readonly LifecycleDocumentation<Permission, Role>[];
  /** the API reference's metadata, generated from the DTO classes */
  readonly apiMetadata?: () => Promise<Record<string, unknown>>;
  /** the codes that each operation's own code throws, by status: generated from that code */
  readonly apiErrors?: () => Promise<OperationCodes>;
  /** the largest file that a route accepts, in bytes; undefined: no route takes files */
  readonly uploadLimit?: number;
}
