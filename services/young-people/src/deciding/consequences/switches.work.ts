import { decisionMakerSwitchAnnounced } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import type { Person } from '../../register/person/person.rules.js';
import { carersOf, saveRelationships } from '../../register/relationships/relationships.queries.js';
import { endedAtSwitch, needsNoRenewal } from '../record-access/renewal.rules.js';
import {
  actsForTheYoungPerson,
  type DecisionRecords,
  periodsOf,
  switchesIn,
} from '../decisions/decision-makers.rules.js';
import { keepSwitches, switchesTold } from './switches.queries.js';
import { switchToAnnounce } from './switches.rules.js';
import { rightsAboutRecordFrom } from '../../register/person/rights.rules.js';

type Records = ReadonlyMap<string, DecisionRecords>;

/** Says of each of the people who decides soon, where that was not said, or was said otherwise. */
export async function announceSwitches(tx: Transaction, people: readonly Person[], records: Records): Promise<void> {
  const told = await switchesTold(
    tx,
    people.map(({ id }) => id),
  );
  const news = people.flatMap(({ id: youngPersonId }) =>
    DECISION_KINDS.flatMap((kind) => {
      const before = told.find((t) => t.youngPersonId === youngPersonId && t.kind === kind) ?? null;
      const switches = switchesIn(periodsOf(kind, records.get(youngPersonId)!));
      const next = switchToAnnounce(switches, before, tx.today);
      if (next === null) return [];
      return [{ ...next, id: before?.id ?? newId(), version: (before?.version ?? 0) + 1, youngPersonId, kind }];
    }),
  );
  await keepSwitches(tx, news);
  for (const { id, version, youngPersonId, kind, on, from, to } of news)
    tx.emit(
      decisionMakerSwitchAnnounced,
      { youngPersonId, recordId: id, recordVersion: version },
      { kind, on, from, to },
    );
}

/** Ends the access of carers of people to whom the rights have passed, who neither renewed it nor need them to decide. */
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
      const say = { rightsOn: rightsAboutRecordFrom(of.dateOfBirth), isRepresentative };
      return access?.state !== 'renewed' && !needsNoRenewal(say, tx.today);
    })
    .map(({ youngPersonId, relationship }) => ({
      youngPersonId,
      relationship: endedAtSwitch(relationship, tx.today),
    }));
  await saveRelationships(tx, ended);
}
