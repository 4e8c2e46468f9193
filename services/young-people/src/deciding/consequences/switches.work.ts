import { decisionMakerSwitchAnnounced } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import type { Person } from '../../register/person/person.rules.js';
import { carersOf } from '../../register/relationships/relationships.queries.js';
import { saveRelationships } from '../../register/relationships/relationships.writes.js';
import { endedAtSwitch, needsNoRenewal } from '../record-access/renewal.rules.js';
import {
  actsForTheYoungPerson,
  type DecisionRecords,
  periodsOf,
  type Switch,
  switchesIn,
} from '../decisions/decision-makers.rules.js';
import type { DecisionSwitchRow } from './decision-switch.table.js';
import { announcedSwitches } from './switches.queries.js';
import { switchToAnnounce } from './switches.rules.js';
import { storeSwitches } from './switches.writes.js';
import { rightsAboutRecordFrom } from '../../register/person/rights.rules.js';

type Records = ReadonlyMap<string, DecisionRecords>;

/** Announces each person's next change of decision-maker, if it is new or differs from the last announcement. */
export async function announceSwitches(tx: Transaction, people: readonly Person[], records: Records): Promise<void> {
  const announced = await announcedSwitches(
    tx,
    people.map(({ id }) => id),
  );
  const news = people.flatMap(({ id: personId }) =>
    DECISION_KINDS.flatMap((kind): DecisionSwitchRow[] => {
      const last = announced.find((row) => row.young_person_id === personId && row.kind === kind) ?? null;
      const switches = switchesIn(periodsOf(kind, records.get(personId)!));
      const next = switchToAnnounce(switches, last && switchOf(last), tx.today);
      if (next === null) return [];
      return [
        {
          ...{ area: tx.actor.area, young_person_id: personId, kind, id: last?.id ?? newId() },
          ...{ version: (last?.version ?? 0) + 1, announced_on: tx.today },
          ...{ switch_on: next.on, decider_from: next.from, decider_to: next.to },
        },
      ];
    }),
  );
  await storeSwitches(tx, news);
  for (const row of news)
    tx.emit(
      decisionMakerSwitchAnnounced,
      { youngPersonId: row.young_person_id, recordId: row.id, recordVersion: row.version },
      { kind: row.kind, ...switchOf(row) },
    );
}

function switchOf({ switch_on, decider_from, decider_to }: DecisionSwitchRow): Switch {
  return { on: switch_on, from: decider_from, to: decider_to };
}

/** Ends carers' access after the rights have passed, unless it was renewed or the carer is a deciding representative. */
export async function endAccessOfCarers(tx: Transaction, people: readonly Person[], records: Records): Promise<void> {
  const withRights = people.filter(({ dateOfBirth }) => {
    const rightsOn = rightsAboutRecordFrom(dateOfBirth);
    return rightsOn !== null && rightsOn <= tx.today;
  });
  if (withRights.length === 0) return;
  const carers = await carersOf(
    tx,
    withRights.map(({ id }) => id),
  );
  const ended = carers
    .filter(({ youngPersonId, relationship: { subject, access } }) => {
      const of = records.get(youngPersonId)!;
      const isRepresentative = actsForTheYoungPerson(subject, tx.today, of);
      const rights = { rightsOn: rightsAboutRecordFrom(of.dateOfBirth), isRepresentative };
      return access?.state !== 'renewed' && !needsNoRenewal(rights, tx.today);
    })
    .map(({ youngPersonId, relationship }) => ({
      youngPersonId,
      relationship: endedAtSwitch(relationship, tx.today),
    }));
  await saveRelationships(tx, ended);
}
