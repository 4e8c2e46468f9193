import type { PoolClient } from 'pg';
import type { Actor } from '../access/actor.js';
import { type Audience, audienceOf } from '../access/audience.js';
import type { CalendarDate } from '#libs/kernel';

/**
 * How far a connection may see, as row-level security reads it:
 * `area` every row of the area (staff, the system), `person` rows of young people the account is, or cares for,
 * `organisation` rows addressed to the organisation, `service` the outbox and its like, of every area, `public` what the
 * area publishes to anybody.
 */
export type Reach = 'area' | 'person' | 'organisation' | 'service' | 'public';

/** The reaches that have a database role of their own. The service's plumbing works as the service's role itself. */
export const REACHES = ['area', 'person', 'organisation', 'public'] as const satisfies readonly Reach[];

export interface RowContext {
  readonly area: string;
  readonly reach: Reach;
  readonly subject: string;
  readonly organisation: string;
  readonly today: CalendarDate;
}

const REACH: Readonly<Record<Audience, Reach>> = {
  'young-person': 'person',
  carer: 'person',
  staff: 'area',
  provider: 'organisation',
  leader: 'area',
  administrator: 'area',
  system: 'area',
  public: 'public',
};

export function rowContextOf(actor: Actor, today: CalendarDate): RowContext {
  const reach = REACH[audienceOf(actor.role)];
  // Nothing personal in the context of staff: so one connection serves all of them without being set again.
  const subject = reach === 'person' || reach === 'organisation' ? actor.subject : '';
  const organisation = reach === 'organisation' ? (actor.organisation ?? '') : '';
  return { area: actor.area, reach, subject, organisation, today };
}

/** The service's own plumbing (relay, housekeeping): sees the outbox and its like across areas, and no person's row. */
export function serviceContext(today: CalendarDate): RowContext {
  return { area: '', reach: 'service', subject: '', organisation: '', today };
}

const applied = new WeakMap<PoolClient, string>();
/** the reach that was asked for last, also before the connection has answered */
const reachOf = new WeakMap<PoolClient, Reach>();

export function hasContext(client: PoolClient, context: RowContext): boolean {
  return applied.get(client) === JSON.stringify(context);
}

/** What was set in a transaction goes with it when it is rolled back. */
export function forgetContext(client: PoolClient): void {
  applied.delete(client);
}

/**
 * Sets the row-level-security context of a connection, for the session, where it differs from what it has. Every
 * checkout goes through here before its first statement, so a connection never serves with somebody else's context.
 */
export async function applyContext(client: PoolClient, context: RowContext): Promise<void> {
  if (hasContext(client, context)) return;
  applied.delete(client);
  reachOf.set(client, context.reach);
  await client.query(contextStatement(context));
  applied.set(client, JSON.stringify(context));
}

/** Sets the variables of a connection and takes on the role of its reach, for the session. */
export function contextStatement(context: RowContext): { text: string; values: string[]; name: string } {
  return {
    name: 'row-context',
    // The roles of a service are named after its schema.
    text: `select set_config('onward.area', $1, false), set_config('onward.reach', $2, false),
      set_config('onward.subject', $3, false), set_config('onward.organisation', $4, false),
      set_config('onward.today', $5, false),
      set_config('role', case when $2 in ('', 'service') then 'none' else 'onward_' || current_schema() || '_' || $2 end, false)`,
    values: [context.area, context.reach, context.subject, context.organisation, context.today],
  };
}

/**
 * The name under which a statement is prepared on the connection as it is now. PostgreSQL plans a prepared statement again
 * when the role has changed since, so each reach has its own.
 */
export function preparedName(client: PoolClient, name: string): string {
  return `${name} ${reachOf.get(client) ?? ''}`;
}
