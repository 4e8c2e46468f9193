import { type DataOf, decisionMakersChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import { knownFacts } from '../../register/person/facts.queries.js';
import { sameValue } from '../../register/person/facts.rules.js';
import { settleConsents } from '../consents/consents.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { personWrite } from '../../register/person/person-write.rules.js';
import { savePeople } from '../../register/person/person.writes.js';
import { capacityFacts } from './capacity-facts.rules.js';
import { type DecisionRecords, type Period, periodsOf } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf } from '../decisions/decision-records.queries.js';

/**
 * Lets what follows from assessments and representatives follow them: the facts of capacity, and what the other services are
 * told of who decides and until when a consent counts. The people are held (`lockPerson`).
 */
export async function settleDecisions(
  tx: Transaction,
  people: readonly Person[],
): Promise<Map<string, DecisionRecords>> {
  const records = await decisionRecordsOf(tx, people);
  const known = await knownFacts(
    tx,
    people.map(({ id }) => id),
  );
  await savePeople(
    tx,
    people.map((person) => {
      const facts = capacityFacts(records.get(person.id)!.assessments, tx.today);
      return personWrite(person, person, known.get(person.id) ?? [], facts);
    }),
  );
  await tellDecisionMakers(tx, records);
  await settleConsents(tx, records);
  return records;
}

type Kinds = DataOf<typeof decisionMakersChanged>['kinds'];

/** Says who decides from when to when, where it is other than was said before. */
async function tellDecisionMakers(tx: Transaction, records: ReadonlyMap<string, DecisionRecords>): Promise<void> {
  const told = await tx.query<{ id: string; version: number; kinds: Kinds }>(
    `select young_person_id as id, version, kinds from decision_makers where area = $1 and young_person_id = any($2::uuid[])`,
    [tx.actor.area, [...records.keys()]],
    'decision-makers-told',
  );
  const news = [...records].flatMap(([id, of]) => {
    const before = told.find((row) => row.id === id);
    const kinds = kindsOf(of);
    // What the date of birth alone gives is reckoned by whoever knows the date of birth.
    const said = before?.kinds ?? kindsOf({ ...of, assessments: [], representatives: [] });
    return sameValue(said, kinds) ? [] : [{ id, version: (before?.version ?? 0) + 1, kinds }];
  });
  if (news.length === 0) return;
  await tx.query(
    `insert into decision_makers (area, young_person_id, version, kinds)
     select $1, n.id, n.version, n.kinds from jsonb_to_recordset($2::jsonb) n (id uuid, version integer, kinds jsonb)
     on conflict (area, young_person_id) do update set version = excluded.version, kinds = excluded.kinds`,
    [tx.actor.area, JSON.stringify(news)],
    'decision-makers-keep',
  );
  for (const { id, version, kinds } of news)
    tx.emit(decisionMakersChanged, { youngPersonId: id, recordId: id, recordVersion: version }, { kinds });
}

function kindsOf(records: DecisionRecords): Kinds {
  return DECISION_KINDS.map((kind) => ({ kind, periods: periodsOf(kind, records).map(toldPeriod) }));
}

function toldPeriod({ from, until, decider, representatives }: Period) {
  return { from, until, decider, representatives: representatives.map(({ id, subject }) => ({ id, subject })) };
}
