import { circumstancesChanged, personChanged, personRegistered } from '#libs/contracts';
import { newReference } from '#libs/kernel';
import { isDuplicateKey, type Transaction } from '#libs/platform';
import { type FactRow, factTable } from './fact.table.js';
import { firstLook } from './rights.rules.js';
import { identifierInUse } from '../identity/registration.rules.js';
import { nameKeys } from '../identity/name-keys.rules.js';
import { namesInEvent, type Person } from './person.rules.js';
import { isEmpty, type PersonWrite } from './person-write.rules.js';
import { type YoungPersonRow, youngPersonTable } from './young-person.table.js';

/**
 * The only way to store people and their facts and to publish the events, for one person or a thousand in a few statements.
 * The caller has locked existing people (`lockPerson`).
 * @throws DomainError IDENTIFIER_IN_USE
 */
export async function savePeople(tx: Transaction, writes: readonly PersonWrite[]): Promise<void> {
  try {
    await insertPeople(
      tx,
      writes.filter(({ before }) => before === null),
    );
    await updatePeople(
      tx,
      writes.filter((write) => write.before !== null && !isEmpty(write)),
    );
  } catch (error) {
    if (!isDuplicateKey(error) || isDuplicateKey(error, 'young_person_reference')) throw error;
    throw identifierInUse();
  }
  await insertFacts(tx, writes);
  for (const write of writes) publish(tx, write);
}

/** References that are unused in the area. With 2^30 possible references, a large area draws a used one occasionally. */
export async function freshReferences(tx: Transaction, count: number): Promise<string[]> {
  const fresh = new Set<string>();
  while (fresh.size < count) {
    const tried = Array.from({ length: count - fresh.size }, () => newReference('YP'));
    const taken = await tx.query<{ reference: string }>(
      'select reference from young_person where area = $1 and reference = any($2::text[])',
      [tx.actor.area, tried],
    );
    for (const reference of tried) if (!taken.some((row) => row.reference === reference)) fresh.add(reference);
  }
  return [...fresh];
}

/** Makes the decisions job check these people on its next run, because their decision-maker may have changed. */
export async function lookAgain(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `update young_person set look_on = '-infinity' where area = $1 and id = any($2::uuid[])`,
    [tx.actor.area, personIds],
    'people-look-again',
  );
}

function publish(tx: Transaction, { before, after, changed, facts }: PersonWrite): void {
  const about = { youngPersonId: after.id, recordId: after.id };
  if (before?.version !== after.version) {
    tx.emit(before ? personChanged : personRegistered, { ...about, recordVersion: after.version }, stateOf(after));
  }
  if (changed.length > 0) {
    const version = { ...about, recordVersion: after.circumstancesVersion };
    tx.emit(circumstancesChanged, version, { facts, changed: [...changed] });
  }
}

function stateOf(person: Person) {
  const { reference, preferredName, dateOfBirth, needs, deceased, namedWorker } = person;
  return {
    ...{ reference, preferredName, dateOfBirth, needs: [...needs], deceased },
    ...namesInEvent(person),
    namedWorker: namedWorker && { subject: namedWorker.subject, name: namedWorker.name, team: namedWorker.team },
  };
}

function rowOf({ actor, now, today }: Transaction, person: Person): YoungPersonRow {
  const keys = nameKeys(person);
  return {
    area: actor.area,
    id: person.id,
    reference: person.reference,
    version: person.version,
    circumstances_version: person.circumstancesVersion,
    given_name: person.givenName,
    family_name: person.familyName,
    preferred_name: person.preferredName,
    sex: person.sex,
    ethnicity: person.ethnicity,
    postcode: person.postcode,
    nhs_number: person.nhsNumber,
    upn: person.upn,
    upn_temporary: person.upnTemporary,
    uln: person.uln,
    needs: [...person.needs],
    communication_needs: person.communicationNeeds,
    placement: person.placement,
    deceased: person.deceased,
    name_key: keys.nameKey,
    name_words: [...keys.nameWords],
    match_key: keys.matchKey,
    date_of_birth: person.dateOfBirth,
    has_ehc_plan: person.hasEhcPlan,
    school_cohort: person.schoolCohort,
    registered_at: now.toISOString(),
    changed_at: now.toISOString(),
    look_on: firstLook(person, today),
  };
}

async function insertPeople(tx: Transaction, writes: readonly PersonWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await tx.query(
    `with here as (insert into served_area values ($2) on conflict do nothing)
     ${youngPersonTable.insert('$1')}`,
    [youngPersonTable.many(writes.map(({ after }) => rowOf(tx, after))), tx.actor.area],
    'people-insert',
  );
}

async function updatePeople(tx: Transaction, writes: readonly PersonWrite[]): Promise<void> {
  if (writes.length === 0) return;
  // A new date of birth may change the decision-maker, so the decisions job checks the person again.
  await tx.query(
    `update young_person t set ${youngPersonTable.assignments}, look_on = case
       when t.date_of_birth is distinct from n.date_of_birth then '-infinity' else t.look_on end
     from ${youngPersonTable.from('$1', 'many')} n where t.area = n.area and t.id = n.id`,
    [youngPersonTable.many(writes.map(({ after }) => rowOf(tx, after)))],
    'people-update',
  );
}

async function insertFacts(tx: Transaction, writes: readonly PersonWrite[]): Promise<void> {
  const { actor, now } = tx;
  const rows = writes.flatMap(({ after, changes }) =>
    changes.map(({ name, value, source, note, sinceOn, recordedAt }): FactRow => ({
      area: actor.area,
      young_person_id: after.id,
      name,
      version: after.circumstancesVersion,
      value,
      source,
      note,
      since_on: sinceOn,
      recorded_at: recordedAt ?? now.toISOString(),
      recorded_by: actor.subject,
      recorded_by_name: actor.name,
    })),
  );
  if (rows.length === 0) return;
  await tx.query(factTable.insert('$1'), [factTable.many(rows)], 'facts-insert');
}
