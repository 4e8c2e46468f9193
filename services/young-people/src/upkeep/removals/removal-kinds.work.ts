import { capacityAssessmentChanged, preferenceChanged, representativeChanged } from '#libs/contracts';
import { conflict, notFound } from '#libs/kernel';
import { REMOVED, type Transaction } from '#libs/platform';
import type { FactName } from '#libs/timeline';
import { knownFacts } from '../../register/person/facts.queries.js';
import { FROM_ASSESSMENTS, withDayOfYearGroup } from '../../register/person/facts.rules.js';
import { requireNotKeptInPlan } from '../../register/circumstances/kept-in-plan.work.js';
import { settleDecisions } from '../../deciding/consequences/settle-decisions.work.js';
import { personWrite } from '../../register/person/person-write.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import { lookAgain, savePeople } from '../../register/person/person.writes.js';
import { communicationPreferenceTable } from '../../register/preferences/communication-preference.table.js';
import { NO_PREFERENCE } from '../../register/preferences/preference.rules.js';
import { findPreference } from '../../register/preferences/preferences.queries.js';
import { relationshipsOf } from '../../register/relationships/relationships.queries.js';
import { endRelationship } from '../../register/relationships/relationships.writes.js';
import { capacityAssessmentTable } from '../../deciding/decision-records/capacity-assessment.table.js';
import { representativeTable } from '../../deciding/decision-records/representative.table.js';
import { lastDayWhenEnded } from '../../deciding/decisions/representative.rules.js';
import { contactTable } from '../../register/contacts/contact.table.js';
import { namedWorkerTable } from '../../register/named-workers/named-worker.table.js';
import { replaceRemovalWords, deleteFactHistory, deleteRow, deleteVersions } from './removals.writes.js';

/*
 * Removes each kind of record, with the consequences. The caller has locked the person. An event informs the services that
 * hold a copy that the record was entered in error.
 */

/** @throws DomainError NOT_FOUND */
export async function removeAssessment(tx: Transaction, person: Person, id: string): Promise<void> {
  const row = await deleteRow(tx, capacityAssessmentTable, person.id, id);
  await deleteVersions(tx, person.id, id);
  const { kind, outcome, assessed_on: assessedOn, review_by: reviewBy } = row;
  tx.emit(
    capacityAssessmentChanged,
    { youngPersonId: person.id, recordId: id, recordVersion: row.version + 1 },
    { assessmentId: id, kind, outcome, assessedOn, reviewBy, endedOn: tx.today, endReason: 'entered-in-error' },
  );
  await settleDecisions(tx, [person]);
  await lookAgain(tx, [person.id]);
}

/** @throws DomainError NOT_FOUND */
export async function removeRepresentative(tx: Transaction, person: Person, id: string): Promise<void> {
  const row = await deleteRow(tx, representativeTable, person.id, id);
  await deleteVersions(tx, person.id, id);
  const { authority, kinds, subject, from_on: fromOn } = row;
  const untilOn = lastDayWhenEnded(row, tx.today);
  tx.emit(
    representativeChanged,
    { youngPersonId: person.id, recordId: id, recordVersion: row.version + 1 },
    { representativeId: id, authority, kinds, subject, fromOn, untilOn, endReason: 'entered-in-error' },
  );
  await settleDecisions(tx, [person]);
  await lookAgain(tx, [person.id]);
}

/** @throws DomainError NOT_FOUND */
export async function removeContact(tx: Transaction, person: Person, id: string): Promise<void> {
  await deleteRow(tx, contactTable, person.id, id);
}

/** If this is the current named worker, the young person has none afterwards. @throws DomainError NOT_FOUND */
export async function removeNamedWorker(tx: Transaction, person: Person, id: string): Promise<void> {
  await deleteRow(tx, namedWorkerTable, person.id, id);
  if (person.namedWorker?.id !== id) return;
  const relationship = (await relationshipsOf(tx, person.id, ['named-worker'])).find((r) => r.id === id);
  if (relationship) await endRelationship(tx, person.id, relationship);
  const known = (await knownFacts(tx, [person.id])).get(person.id) ?? [];
  await savePeople(tx, [personWrite(person, { ...person, namedWorker: null }, known, [])]);
}

/** @throws DomainError NOT_FOUND */
export async function removePreference(tx: Transaction, person: Person): Promise<void> {
  const before = await findPreference(tx, person.id);
  if (!before || (before.channel === null && before.format === null)) throw notFound('preference');
  const version = before.version + 1;
  await tx.rows.update(communicationPreferenceTable, {
    ...before,
    ...{ version, ...NO_PREFERENCE },
    ...{ changed_at: tx.now.toISOString(), changed_by: tx.actor.name, changed_by_role: 'coordinator' },
  });
  tx.emit(preferenceChanged, { youngPersonId: person.id, recordId: person.id, recordVersion: version }, NO_PREFERENCE);
}

/**
 * Removes every recorded value of the fact, which is then no longer known.
 * @throws DomainError NOT_FOUND, FROM_CAPACITY_ASSESSMENTS, FACT_KEPT_IN_PLAN (409)
 */
export async function removeFact(tx: Transaction, person: Person, name: FactName): Promise<void> {
  const known = (await knownFacts(tx, [person.id])).get(person.id) ?? [];
  const unknown = { name, value: null, source: 'professional', note: null, sinceOn: null } as const;
  const changes = withDayOfYearGroup([unknown], tx.today);
  if (FROM_ASSESSMENTS.includes(name) && known.some((fact) => fact.name === name)) {
    throw conflict(
      'FROM_CAPACITY_ASSESSMENTS',
      'This fact comes from a capacity assessment. Correct or remove that assessment instead.',
    );
  }
  await requireNotKeptInPlan(tx, person.id, known, changes);
  await savePeople(tx, [personWrite(person, person, known, changes)]);
  const gone = await deleteFactHistory(
    tx,
    person.id,
    changes.map((change) => change.name),
  );
  if (gone === 0) throw notFound('fact');
}

/** @throws DomainError NOT_FOUND */
export async function removeRemovalWords(tx: Transaction, person: Person, id: string): Promise<void> {
  if (!(await replaceRemovalWords(tx, person.id, id, REMOVED))) throw notFound('removal');
}
