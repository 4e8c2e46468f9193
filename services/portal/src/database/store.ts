import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';

type Row = pg.QueryResultRow;

/** The portal's own schema. The portal can read no other. */
@Injectable()
export class Store implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(@Inject(PORTAL_CONFIG) { databaseUrl, poolSize }: PortalConfig) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: poolSize,
      keepAlive: true,
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    });
    // A connection that ends while nobody uses it is replaced by the next query.
    this.pool.on('error', () => undefined);
  }

  async rows<Found extends Row>(sql: string, values: unknown[] = []): Promise<Found[]> {
    return (await this.pool.query<Found>(sql, values)).rows;
  }

  /** Runs in one transaction, which holds the locks that its statements take. */
  async transaction<Result>(work: (rows: Store['rows']) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    const rows: Store['rows'] = async <Found extends Row>(sql: string, values: unknown[] = []) =>
      (await client.query<Found>(sql, values)).rows;
    try {
      await client.query('begin');
      const result = await work(rows);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
