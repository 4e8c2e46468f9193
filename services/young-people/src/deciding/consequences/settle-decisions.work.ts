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

type Kinds = DecisionMakersRow['kinds'];

/** Says who decides from when to when, where it is other than was said before. */
async function tellDecisionMakers(tx: Transaction, records: ReadonlyMap<string, DecisionRecords>): Promise<void> {
  const published = await publishedDecisionMakers(tx, [...records.keys()]);
  const news = [...records].flatMap(([id, of]) => {
    const before = published.find((row) => row.young_person_id === id);
    const kinds = kindsOf(of);
    // What the date of birth alone gives is reckoned by whoever knows the date of birth.
    const said = before?.kinds ?? kindsOf({ ...of, assessments: [], representatives: [] });
    return sameValue(said, kinds) ? [] : [{ id, version: (before?.version ?? 0) + 1, kinds }];
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
  return DECISION_KINDS.map((kind) => ({ kind, periods: periodsOf(kind, records).map(toldPeriod) }));
}

function toldPeriod({ from, until, decider, representatives }: Period) {
  return { from, until, decider, representatives: representatives.map(({ id, subject }) => ({ id, subject })) };
}
