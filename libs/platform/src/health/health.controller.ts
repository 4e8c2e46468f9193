import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/decorators.js';
import { Database } from '../database/database.js';
import { Costs } from '../http/door-route.js';
import { doorError } from '../problems/door-errors.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Reports that the process is alive. Restart it when this does not answer. */
  @Get('live')
  @Costs(0)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Reports whether the process can serve. It does not need the broker, because events wait in the outbox. */
  @Get('ready')
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
