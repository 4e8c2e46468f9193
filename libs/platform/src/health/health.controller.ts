import { Controller, Get } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Public } from '../access/decorators.js';
import { Database } from '../database/database.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Reports that the process is alive. Restart it when this does not answer. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Reports whether the process can serve. It does not need the broker, because events wait in the outbox. */
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.database.asService((client) => client.query('select 1'));
    } catch {
      throw new DomainError('unavailable', 'DATABASE_UNAVAILABLE', 'The database cannot be reached.');
    }
    return { status: 'ready' };
  }
}
