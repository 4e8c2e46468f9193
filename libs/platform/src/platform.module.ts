import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock, FixedClock, SystemClock } from '#libs/kernel';
import { Access } from './access/access.service.js';
import { DoorGuard } from './http/door.guard.js';
import { Copies } from './access/copies.js';
import { Tokens } from './access/tokens.js';
import type { ServiceConfig } from './config/config.js';
import { SERVICE_CONFIG, SERVICE_DEFINITION } from './config/tokens.js';
import { createDataSource, prepareConnections } from './database/data-source.js';
import { Database } from './database/database.js';
import { isDatabaseGone } from './database/errors.js';
import { NotFoundErrors } from './database/not-found-errors.js';
import { HealthController } from './health/health.controller.js';
import { NatsLink } from './access/nats-link.js';
import { HeadersInterceptor } from './http/headers.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { MergedRecordErrors } from './merges/merged-record-error.js';
import { migrationsFor } from './database/provision.js';
import { ErasureLog } from './removals/erasure-log.js';
import type { ServiceDefinition } from './service.js';

/** Everything that a service needs once. */
@Global()
@Module({})
export class PlatformModule {
  static forService(definition: ServiceDefinition, config: ServiceConfig, clock?: Clock): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: SERVICE_DEFINITION, useValue: definition },
        { provide: SERVICE_CONFIG, useValue: config },
        {
          provide: Clock,
          useValue: clock ?? (config.fixedClock ? new FixedClock(config.fixedClock) : new SystemClock()),
        },
        { provide: DataSource, useFactory: () => connect(definition, config) },
        { provide: NotFoundErrors, useClass: MergedRecordErrors },
        Database,
        ErasureLog,
        Access,
        NatsLink,
        Copies,
        Tokens,
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: HeadersInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [SERVICE_DEFINITION, SERVICE_CONFIG, Clock, Database, Access, NatsLink, Copies, Tokens],
    };
  }
}

const RETRY_MS = 2_000;

/** Waits for PostgreSQL when it cannot be reached; any other error stops the start. */
async function connect(definition: ServiceDefinition, config: ServiceConfig): Promise<DataSource> {
  const log = new Logger('database');
  const dataSource = createDataSource({
    url: config.databaseUrl,
    schema: definition.schema,
    poolSize: config.poolSize,
    entities: definition.entities,
  });
  for (;;) {
    try {
      await dataSource.initialize();
      prepareConnections(dataSource);
      await requireMigrations(dataSource, definition);
      return dataSource;
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
      if (!isDatabaseGone(error)) throw error;
      log.warn(`PostgreSQL cannot be reached; trying again in ${RETRY_MS / 1000} seconds`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/**
 * Refuses to start on a schema that is older than this build. A newer one is right: in an upgrade it is migrated first, and the
 * old version works on it until it is replaced.
 */
async function requireMigrations(dataSource: DataSource, definition: ServiceDefinition): Promise<void> {
  const ran = await dataSource.query<{ name: string }[]>('select name from migration');
  const names = new Set(ran.map(({ name }) => name));
  const missing = migrationsFor(definition).find(({ name }) => !names.has(name));
  if (missing)
    throw new Error(
      `The schema ${definition.schema} is older than this version: ${missing.name} has not run. Run npm run migrate first.`,
    );
}
