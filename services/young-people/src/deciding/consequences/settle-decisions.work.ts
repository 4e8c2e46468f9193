import { decisionMakersChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { DECISION_KINDS } from '#libs/timeline';
import { knownFacts } from '../../register/person/facts.queries.js';
import { sameValue } from '../../register/person/facts.rules.js';
import { settleConsents } from '../consents/settle-consents.work.js';
import type { Person } from '../../register/person/person.rules.js';
import { personWrite } from '../../register/person/person-write.rules.js';
import { savePeople } from '../../register/person/person.writes.js';
import { capacityFacts } from './capacity-facts.rules.js';
import { publishedDecisionMakers } from './decision-makers.queries.js';
import type { DecisionMakersRow } from './decision-makers.table.js';
import { storeDecisionMakers } from './decision-makers.writes.js';
import { type DecisionRecords, type Period, periodsOf } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf } from '../decisions/decision-records.queries.js';

/**
 * Updates everything that depends on assessments and representatives: the facts of capacity, the published decision-makers
 * and the last days of consents. @pre the people's rows are locked (`lockPerson`)
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
  await publishDecisionMakers(tx, records);
  await settleConsents(tx, records);
  return records;
}

type Kinds = DecisionMakersRow['kinds'];

/** Publishes the periods of decision-makers that differ from the last published ones. */
async function publishDecisionMakers(tx: Transaction, records: ReadonlyMap<string, DecisionRecords>): Promise<void> {
  const published = await publishedDecisionMakers(tx, [...records.keys()]);
  const news = [...records].flatMap(([id, of]) => {
    const before = published.find((row) => row.young_person_id === id);
    const kinds = kindsOf(of);
    // Other services work out for themselves the periods that follow from the date of birth alone.
    const known = before?.kinds ?? kindsOf({ ...of, assessments: [], representatives: [] });
    return sameValue(known, kinds) ? [] : [{ id, version: (before?.version ?? 0) + 1, kinds }];
  });
  if (news.length === 0) return;
  await storeDecisionMakers(
    tx,
    news.map(({ id, version, kinds }) => ({ area: tx.actor.area, young_person_id: id, version, kinds })),
  );
  for (const { id, version, kinds } of news)
    tx.emit(decisionMakersChanged, { youngPersonId: id, recordId: id, recordVersion: version }, { kinds });
}

function kindsOf(records: DecisionRecords): Kinds {
  return DECISION_KINDS.map((kind) => ({ kind, periods: periodsOf(kind, records).map(publishedPeriod) }));
}

function publishedPeriod({ from, until, decisionMaker, representatives }: Period) {
  const who = representatives.map(({ id, subject }) => ({ id, subject }));
  return { from, until, decider: decisionMaker, representatives: who };
}
