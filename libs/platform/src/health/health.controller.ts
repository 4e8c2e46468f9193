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
  /** what is wrong, while work goes on: NATS is away, or copies differ from their owner's records */
  readonly degraded: readonly ('nats' | 'copies')[];
}

const answering = (status: string, others: Record<string, object> = {}) => ({
  type: 'object',
  required: ['status', ...Object.keys(others)],
  properties: { status: { type: 'string', enum: [status] }, ...others },
});

const degraded = {
  type: 'array',
  description: 'what is wrong, while work goes on',
  items: { type: 'string', enum: ['nats', 'copies'] },
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
   * events wait in the outbox, and the answer names it under `degraded`. `copies` stands there if copies of other services'
   * records differ from them and could not be repaired.
   */
  @Get('ready')
  @ApiOkResponse({ schema: answering('ready', { degraded }) })
  @Costs(0)
  async ready(): Promise<Readiness> {
    const copiesDiffer = await this.copiesDiffer();
    if (!this.nats.hasConnected)
      throw new DomainError('unavailable', 'NOT_READY', 'The service has not connected to NATS yet. Try again soon.');
    return {
      status: 'ready',
      degraded: [
        ...(this.nats.awaySince === null ? [] : ['nats' as const]),
        ...(copiesDiffer ? ['copies' as const] : []),
      ],
    };
  }

  /** @throws DomainError DATABASE_UNAVAILABLE */
  private async copiesDiffer(): Promise<boolean> {
    try {
      const { rows } = await this.database.asService((client) =>
        client.query<{ differ: boolean }>(
          'select exists (select from reconciliation where different > repaired) as differ',
        ),
      );
      return rows[0]!.differ;
    } catch {
      throw doorError('DATABASE_UNAVAILABLE');
    }
  }
}
