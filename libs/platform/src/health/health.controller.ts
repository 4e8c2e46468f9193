import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Public } from '../access/decorators.js';
import { Database } from '../database/database.js';
import { Costs } from '../http/door-route.js';
import { doorError } from '../problems/door-errors.js';
import { NatsLink } from '../access/nats-link.js';

/** The answer of a process that can serve. */
export interface Readiness {
  readonly status: 'ready';
  /** the parts that are away, and without which work goes on */
  readonly degraded: readonly 'nats'[];
}

const answering = (status: string, others: Record<string, object> = {}) => ({
  type: 'object',
  required: ['status', ...Object.keys(others)],
  properties: { status: { type: 'string', enum: [status] }, ...others },
});

const degraded = {
  type: 'array',
  description: 'parts that are away, and without which work goes on',
  items: { type: 'string', enum: ['nats'] },
};

@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly nats: NatsLink,
  ) {}

  /** Reports that the process is alive. Restart it when this does not answer. */
  @Get('live')
  @ApiOkResponse({ schema: answering('live') })
  @Costs(0)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Reports whether the process can serve. It needs PostgreSQL, and NATS once after its start. While NATS is away later,
   * events wait in the outbox, and the answer names it under `degraded`.
   */
  @Get('ready')
  @ApiOkResponse({ schema: answering('ready', { degraded }) })
  @Costs(0)
  async ready(): Promise<Readiness> {
    try {
      await this.database.asService((client) => client.query('select 1'));
    } catch {
      throw doorError('DATABASE_UNAVAILABLE');
    }
    if (!this.nats.hasConnected)
      throw new DomainError('unavailable', 'NOT_READY', 'The service has not connected to NATS yet. Try again soon.');
    return { status: 'ready', degraded: this.nats.awaySince === null ? [] : ['nats'] };
  }
}
