import { consentGiven } from '#libs/contracts';
import { addDays } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/platform';
import type { DecisionRecords } from '../decisions/decision-makers.rules.js';
import { keepVersion } from '../decisions/decision-records.queries.js';
import { standsUntil } from './consent.rules.js';
import { ConsentEntity } from './consent.entity.js';

type Row = ConsentEntity & Record<string, unknown>;

const COLUMNS = `area, id, young_person_id as "youngPersonId", version, purpose, organisation_id as "organisationId",
  organisation_name as "organisationName", groups, from_on as "fromOn", until_on as "untilOn", givings,
  told_until as "toldUntil", withdrawn_on as "withdrawnOn", withdrawn_by as "withdrawnBy",
  withdrawn_by_name as "withdrawnByName", withdrawal_words as "withdrawalWords"`;

/** All of each of the people that the actor's reach holds, newest first. */
export function consentsOf(db: Reader, personIds: readonly string[]): Promise<ConsentEntity[]> {
  return db.query<Row>(
    `select ${COLUMNS} from consent where area = $1 and young_person_id = any($2::uuid[]) order by id desc`,
    [db.actor.area, personIds],
    'consents-of-people',
  );
}

export function findConsent(db: Reader, personId: string, id: string): Promise<ConsentEntity | undefined> {
  return db.one<Row>(
    `select ${COLUMNS} from consent where area = $1 and young_person_id = $2 and id = $3`,
    [db.actor.area, personId, id],
    'consent-get',
  );
}

/** Says until when it counts; the consent is as it will be stored. */
export function tellConsent(tx: Transaction, consent: ConsentEntity): void {
  const { id, youngPersonId, version, purpose, organisationId, groups, fromOn, toldUntil, givings } = consent;
  const { by, on } = givings.at(-1)!;
  tx.emit(
    consentGiven,
    { youngPersonId, recordId: id, recordVersion: version },
    { consentId: id, purpose, organisationId, groups, from: fromOn, until: toldUntil, givenBy: by, givenOn: on },
  );
}

/**
 * Says anew until when consents count, where that is other than was told, because somebody else decides. The people are
 * held.
 */
export async function settleConsents(tx: Transaction, records: ReadonlyMap<string, DecisionRecords>): Promise<void> {
  const yesterday = addDays(tx.today, -1);
  for (const consent of await consentsOf(tx, [...records.keys()])) {
    if (consent.withdrawnOn !== null || consent.untilOn < tx.today) continue;
    const toldUntil = standsUntil(consent, tx.today, records.get(consent.youngPersonId)!) ?? yesterday;
    if (toldUntil === consent.toldUntil || (toldUntil < tx.today && consent.toldUntil < tx.today)) continue;
    const settled = { ...consent, toldUntil, version: consent.version + 1 };
    const { area, id, version } = settled;
    await tx.manager.update(ConsentEntity, { area, id }, { toldUntil, version });
    await keepVersion(tx, settled);
    tellConsent(tx, settled);
  }
}
