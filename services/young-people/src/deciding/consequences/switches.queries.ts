import type { Transaction } from '#libs/platform';
import { personColumns } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { type DecisionSwitchRow, decisionSwitchTable } from './decision-switch.table.js';

/** Locks the people who are due to be looked at, and skips those that another transaction has locked. */
export function lockPeopleToLookAt(tx: Transaction, limit: number): Promise<Person[]> {
  return tx.query<Person & Record<string, unknown>>(
    `select ${personColumns} from young_person p where p.area = $1 and p.look_on <= $2
     order by p.look_on, p.id limit $3 for no key update of p skip locked`,
    [tx.actor.area, tx.today, limit],
    'people-to-look-at',
  );
}

/** The announced switches of these people. */
export function announcedSwitches(tx: Transaction, personIds: readonly string[]): Promise<DecisionSwitchRow[]> {
  return tx.query<DecisionSwitchRow>(
    `select ${decisionSwitchTable.read('s')} from decision_switch s
     where s.area = $1 and s.young_person_id = any($2::uuid[])`,
    [tx.actor.area, personIds],
    'switches-told',
  );
}
