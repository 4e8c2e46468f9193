import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Public } from '../access/decorators.js';
import { Database } from '../database/database.js';
import { Costs } from '../http/door-route.js';
import { doorError } from '../problems/door-errors.js';

const answering = (status: string) => ({
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'string', enum: [status] } },
});

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Reports that the process is alive. Restart it when this does not answer. */
  @Get('live')
  @ApiOkResponse({ schema: answering('live') })
  @Costs(0)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Reports whether the process can serve. It does not need the broker, because events wait in the outbox. */
  @Get('ready')
  @ApiOkResponse({ schema: answering('ready') })
  @Costs(0)
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.database.asService((client) => client.query('select 1'));
    } catch {
      throw doorError('DATABASE_UNAVAILABLE');
    }
    return { status: 'ready' };
  }
}
