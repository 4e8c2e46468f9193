import type { PoolClient } from 'pg';
import type { Actor, Role } from '../access/actor.js';
import { partiesOf } from '../access/parties.js';
import type { CalendarDate } from '#libs/kernel';

/**
 * How far a connection may see, as row-level security reads it:
 * `area` every row of the area (the system), `staff` the same without the restricted records that the account is not named
 * on (coordinators, leaders, administrators), `involved` rows of young people with whom the practitioner is
 * involved, `few` the same for a list, if these people are few: its statements begin at them, `counted` the same for a count: its statements read these people once, `person` rows of young people the account is, or cares for, `organisation` rows addressed to the organisation, `service` the outbox and its like, of every area, `public` what the
 * area publishes to anybody.
 */
export type Reach =
  | 'area'
  | 'staff'
  | 'involved'
  | 'few'
  | 'counted'
  | 'person'
  | 'organisation'
  | 'service'
  | 'public';

/** The reaches that have a database role of their own. The service's plumbing works as the service's role itself. */
export const REACHES = [
  'area',
  'staff',
  'involved',
  'few',
  'counted',
  'person',
  'organisation',
  'public',
] as const satisfies readonly Reach[];

export interface RowContext {
  readonly area: string;
  readonly reach: Reach;
  readonly subject: string;
  readonly organisation: string;
  /** what an account may be involved as, for `involved` */
  readonly parties: readonly string[];
  readonly today: CalendarDate;
}

const REACH: Readonly<Record<Role, Reach>> = {
  'young-person': 'person',
  carer: 'person',
  coordinator: 'staff',
  practitioner: 'involved',
  provider: 'organisation',
  leader: 'staff',
  administrator: 'staff',
  'information-governance': 'staff',
  system: 'area',
  anonymous: 'public',
};

/** How far work reaches that sees the whole area, for staff who do. */
const WIDENED: Readonly<Partial<Record<Reach, Reach>>> = { staff: 'area' };

/** Their connections serve everybody without being set again. */
const OF_NOBODY: readonly Reach[] = ['area', 'service', 'public'];

export function rowContextOf(actor: Actor, today: CalendarDate): RowContext {
  const own = REACH[actor.role];
  const reach = (actor.wholeArea && WIDENED[own]) || own;
  const subject = OF_NOBODY.includes(reach) ? '' : actor.subject;
  const organisation = reach === 'organisation' ? (actor.organisation ?? '') : '';
  const parties = reach === 'involved' ? partiesOf(actor) : [];
  return { area: actor.area, reach, subject, organisation, parties, today };
}

/** The service's own plumbing (relay, housekeeping): sees the outbox and its like across areas, and no person's row. */
export function serviceContext(today: CalendarDate): RowContext {
  return { area: '', reach: 'service', subject: '', organisation: '', parties: [], today };
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

/** So many people are few. For more, a page is read sooner from the index of the area. */
const FEW = 500;

/**
 * Sets the context for a list. If a practitioner is involved with few people, it names them for the policies of this list,
 * and plans begin at them. Otherwise each row of the area's index is asked about, until the page is full.
 */
export async function applyContextOfList(
  client: PoolClient,
  context: RowContext,
  ofMany: 'involved' | 'counted' = 'involved',
): Promise<void> {
  if (context.reach !== 'involved') return applyContext(client, context);
  await applyContext(client, { ...context, reach: 'few' });
  const { rows } = await client.query<{ few: boolean }>({
    name: 'people-of-list',
    // An order that the index has keeps the planner from reading the table for a party that it takes for a large one. Each
    // person counts once, however many know of the involvement: the list would lack those beyond the limit.
    text: `with found as materialized (
        select distinct i.id from unnest($1::text[]) p (party) cross join lateral (
          select distinct young_person_id as id from involvement where area = $2 and party = p.party
          order by young_person_id limit ${FEW + 1}) i),
      named as materialized (select array(select id from found) as people)
      select set_config('onward.people', people::text, false) is not null and cardinality(people) <= ${FEW} as few from named`,
    values: [context.parties, context.area],
  });
  if (!rows[0]!.few) await applyContext(client, { ...context, reach: ofMany });
}

/** As for a list. If the people are many, the statement reads them once: a count asks about every row of the area. */
export const applyContextOfCount = (client: PoolClient, context: RowContext): Promise<void> =>
  applyContextOfList(client, context, 'counted');

/** Sets the variables of a connection and takes on the role of its reach, for the session. */
export function contextStatement(context: RowContext): { text: string; values: unknown[]; name: string } {
  return {
    name: 'row-context',
    // The roles of a service are named after its schema. Policies that tell staff from others call all staff `area`.
    text: `select set_config('onward.area', $1, false),
      set_config('onward.reach', case when $2 in ('staff', 'involved', 'few', 'counted') then 'area' else $2 end, false),
      set_config('onward.subject', $3, false), set_config('onward.organisation', $4, false),
      set_config('onward.today', $5, false), set_config('onward.parties', $6::text[]::text, false),
      set_config('role', case when $2 in ('', 'service') then 'none' else 'onward_' || current_schema() || '_' || $2 end, false)`,
    values: [context.area, context.reach, context.subject, context.organisation, context.today, context.parties],
  };
}

/**
 * The name under which a statement is prepared on the connection as it is now. PostgreSQL plans a prepared statement again
 * when the role has changed since, so each reach has its own.
 */
export function preparedName(client: PoolClient, name: string): string {
  return `${name} ${reachOf.get(client) ?? ''}`;
}
