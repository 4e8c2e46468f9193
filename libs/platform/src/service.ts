import type { Type } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import type { ProducingService } from '#libs/contracts';
import type { ServiceSchema } from './database/provision.js';
import type { Lifecycle } from './lifecycle.js';

/** What a service says of itself, once: everything else (start, standalone, tests, documents) is derived from it. */
export interface ServiceDefinition extends ServiceSchema {
  readonly name: ProducingService;
  /** one line for the API reference */
  readonly summary: string;
  readonly module: Type;
  readonly entities: DataSourceOptions['entities'];
  /** paths that belong to this service, where all share one origin; first match wins, in the order of `standalone` */
  readonly paths: readonly RegExp[];
  /** services whose events it takes */
  readonly consumes: readonly ProducingService[];
  /** the states of its records, from the tables that its rules read */
  readonly lifecycles?: readonly Lifecycle[];
  /** the API reference's metadata, generated from the DTO classes */
  readonly apiMetadata?: () => Promise<Record<string, unknown>>;
  /** a route takes files up to this many bytes */
  readonly uploadLimit?: number;
}
