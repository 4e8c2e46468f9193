import type { Transaction } from '#libs/platform';
import type { DecisionKind } from '#libs/timeline';
import { personColumns } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import type { Switch } from '../decisions/decision-makers.rules.js';

/** People who are due to be looked at, held; those that somebody else holds are left for the next time. */
export function lockPeopleToLookAt(tx: Transaction, limit: number): Promise<Person[]> {
  return tx.query<Person & Record<string, unknown>>(
    `select ${personColumns} from young_person p where p.area = $1 and p.look_on <= $2
     order by p.look_on, p.id limit $3 for no key update of p skip locked`,
    [tx.actor.area, tx.today, limit],
    'people-to-look-at',
  );
}

/** @param next of each the day on which to look again, or `infinity` */
export async function markLookedAt(
  tx: Transaction,
  next: readonly { readonly id: string; readonly lookOn: string }[],
): Promise<void> {
  await tx.query(
    `update young_person p set look_on = n."lookOn" from jsonb_to_recordset($2::jsonb) n (id uuid, "lookOn" date)
     where p.area = $1 and p.id = n.id`,
    [tx.actor.area, JSON.stringify(next)],
    'people-looked-at',
  );
}

/** A switch as it was announced. */
interface AnnouncedSwitch extends Switch {
  readonly id: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly kind: DecisionKind;
}

export function switchesTold(tx: Transaction, personIds: readonly string[]): Promise<AnnouncedSwitch[]> {
  return tx.query<AnnouncedSwitch & Record<string, unknown>>(
    `select id, version, young_person_id as "youngPersonId", kind, switch_on as "on", decider_from as "from", decider_to as "to"
     from decision_switch where area = $1 and young_person_id = any($2::uuid[])`,
    [tx.actor.area, personIds],
    'switches-told',
  );
}

export async function keepSwitches(tx: Transaction, switches: readonly AnnouncedSwitch[]): Promise<void> {
  if (switches.length === 0) return;
  await tx.query(
    `insert into decision_switch (area, id, young_person_id, kind, version, switch_on, decider_from, decider_to, announced_on)
     select $1, id, "youngPersonId", kind, version, "on", "from", "to", $3
     from jsonb_to_recordset($2::jsonb) n
       (id uuid, "youngPersonId" uuid, kind text, version integer, "on" date, "from" text, "to" text)
     on conflict (area, young_person_id, kind) do update set version = excluded.version, switch_on = excluded.switch_on,
       decider_from = excluded.decider_from, decider_to = excluded.decider_to, announced_on = excluded.announced_on`,
    [tx.actor.area, JSON.stringify(switches), tx.today],
    'switches-keep',
  );
}
