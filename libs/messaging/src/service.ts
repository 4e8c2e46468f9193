import { type ArgumentsHost, Catch, Global, Module, type RpcExceptionFilter } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Observable, throwError } from 'rxjs';
import type { Clock } from '#libs/kernel';
import {
  accessLogController,
  ErasureLog,
  PlatformModule,
  type ServiceConfig,
  type ServiceDefinition,
  createApplication,
  describeClasses,
  openApiLater,
  readConfig,
  serveOpenApi,
} from '#libs/platform';
import { Broker, delay } from './broker.js';
import { DeadLetters } from './dead-letters.js';
import { Housekeeping } from './housekeeping.js';
import { Inbox } from './inbox.js';
import { JetStreamStrategy } from './jetstream.strategy.js';
import { operationsController } from './operations.controller.js';
import { ParkedEvents } from './parked-events.js';
import { Answering } from './reconciliation/answering.js';
import { Comparison } from './reconciliation/comparison.js';
import { Questions } from './reconciliation/questions.js';
import { Reconciliation } from './reconciliation/reconciliation.js';
import { ReconciliationJob } from './reconciliation/reconciliation-job.js';
import { reconciliationController } from './reconciliation/reconciliation.controller.js';
import { Repair } from './reconciliation/repair.js';
import { Relay } from './relay.js';
import { Signatures } from './signatures.js';
import { StreamPublisher } from './stream-publisher.js';

/**
 * Passes a handler's failure to the transport unchanged. The transport decides between another try and a dead letter.
 */
@Catch()
class PassFailuresOn implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/** Further services for features, beside `@On` and `tx.emit`. */
@Global()
@Module({ providers: [Broker, StreamPublisher], exports: [Broker, StreamPublisher] })
class BrokerModule {}

@Module({})
class Root {}

/**
 * Creates a complete service without starting it: its module on the platform, with relay, consumers and operator
 * routes.
 */
export async function createService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  clock?: Clock,
): Promise<NestFastifyApplication> {
  await describeClasses(definition);
  const root = {
    module: Root,
    imports: [PlatformModule.forService(definition, config, clock), BrokerModule, definition.module],
    controllers: [
      operationsController(definition.name),
      reconciliationController(definition.name),
      accessLogController(definition.name),
    ],
    providers: [
      ...[Relay, Inbox, DeadLetters, JetStreamStrategy, Housekeeping, ParkedEvents, Signatures],
      ...[Questions, Answering, Comparison, Repair, Reconciliation, ReconciliationJob],
    ],
  };
  const app = await createApplication(definition.name, root, config, definition.uploadLimit);
  app
    .connectMicroservice(
      { strategy: app.get(JetStreamStrategy) },
      { inheritAppConfig: false, deferInitialization: true },
    )
    .useGlobalFilters(new PassFailuresOn());
  return app;
}

/** A server that is too old says so at once. One that is away is waited for in the background. */
const BROKER_PATIENCE_MS = 1_000;

/**
 * Starts the service: events flow, and it answers requests once it listens or a router passes them on.
 * @throws BrokerTooOld
 */
export async function startService(app: NestFastifyApplication): Promise<void> {
  await app.get(ErasureLog).catchUp();
  await Promise.race([app.get(Broker).open(), delay(BROKER_PATIENCE_MS)]);
  await app.startAllMicroservices();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  app.get(Relay).start();
}

/**
 * `main` of a service that runs as its own process: reads the environment, listens, and stops cleanly on SIGTERM and
 * SIGINT. A start that fails prints one line.
 */
export async function runService(definition: ServiceDefinition, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig(env);
    const app = await createService(definition, config);
    serveOpenApi(app, await openApiLater(app, definition));
    await startService(app);
    await app.listen(config.port, config.host);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void app.close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(`${definition.name} cannot start: ${(error as Error).message}`);
    process.exit(1);
  }
}
