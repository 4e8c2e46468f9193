import { Injectable } from '@nestjs/common';
import { consentWithdrawn, type DecisionMakerKind } from '#libs/contracts';
import { addDays, type CalendarDate, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type ProtectedRecord,
  type Reader,
  requireVersion,
  type Transaction,
  requireRoom,
  requireRoomBeside,
} from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import type { DecisionRecords } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf, versionsOf } from '../decisions/decision-records.queries.js';
import type { RecordHistoryResponse } from '../decisions/record-history.dto.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { nameOfOrganisation } from '../organisations/organisation-copies.queries.js';
import { consentResponse } from './consents.responses.js';
import type { ConsentRow } from './consent.table.js';
import { type Giver, mayRead, requireGiver, requireRenewer, requireWithdrawer } from './consent-giver.rules.js';
import { type Giving, periodGiven, requireNotWithdrawn, requireSoundPeriod, standsUntil } from './consent.rules.js';
import type {
  ConsentResponse,
  ConsentListResponse,
  GiveConsentRequest,
  RenewConsentRequest,
  WithdrawConsentRequest,
} from './consents.dto.js';
import { consentsOf, findConsent } from './consents.queries.js';
import { insertConsent, publishConsent, updateConsent } from './consents.writes.js';
import { type GivingDetails, requireGivingDetails, speakerOf, givesOwn } from './consent-speaker.work.js';

const ACTIONS = ['consent:give', 'consent:withdraw'] as const;

/** Consents to share a young person's information, given by the young person or by another decision-maker. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<ConsentListResponse> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'consent:read', record);
      const person = await getPerson(db, personId);
      const records = (await decisionRecordsOf(db, [person])).get(personId)!;
      const permissions = await this.access.allowed(db, record, ACTIONS);
      const read = await consentsOf(db, [personId]);
      const all = read.filter((consent) => mayRead(speakerOf(actor, 'parent'), consent, db.today, records));
      return {
        items: all.map((consent) => consentResponse(consent, records, { actor, permissions, today: db.today })),
      };
    });
  }

  history(actor: Actor, personId: string, id: string): Promise<RecordHistoryResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'consent:read', consentRecord(actor, personId, id));
      const person = await getPerson(db, personId);
      const records = (await decisionRecordsOf(db, [person])).get(personId)!;
      await this.found(db, personId, id, records);
      return { items: await versionsOf(db, personId, id) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, NOT_THE_DECISION_MAKER, UNKNOWN_ORGANISATION, ORGANISATION_NAME_DIFFERS (422) */
  give(actor: Actor, personId: string, input: GiveConsentRequest): Promise<ConsentResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'consent:give', consentRecord(actor, personId, id));
      const records = await this.lock(tx, personId);
      const given = requireGivingDetails(actor, input);
      const on = given.on ?? tx.today;
      const period = periodGiven(input, on);
      requireSoundPeriod(period, on, tx.today);
      const giver = requireGiver(given.speaker, on, records);
      requireGiver(given.speaker, period.from_on, records);
      await requireRoom(tx, CAPS.consents, personId);
      const { purpose, organisationId, groups } = input;
      const organisationName = await nameOfOrganisation(tx, organisationId, input.organisationName);
      const consent: ConsentRow = {
        ...{ area: actor.area, id, young_person_id: personId, version: 1 },
        ...{ purpose, organisation_id: organisationId, organisation_name: organisationName, groups },
        ...period,
        givings: [givingOf(actor, giver, given, on)],
        told_until: period.until_on,
        ...{ withdrawn_on: null, withdrawn_by: null, withdrawn_by_name: null, withdrawal_words: null },
      };
      return this.store(tx, consent, records, insertConsent);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, CONSENT_WITHDRAWN, NOT_THE_DECISION_MAKER */
  renew(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    input: RenewConsentRequest,
  ): Promise<ConsentResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'consent:give', consentRecord(actor, personId, id));
      const records = await this.lock(tx, personId);
      const given = requireGivingDetails(actor, input);
      const consent = await this.found(tx, personId, id, records);
      requireVersion(consent.version, seen);
      requireNotWithdrawn(consent);
      const on = given.on ?? tx.today;
      const goesOn = consent.until_on >= tx.today ? consent.until_on : periodGiven({}, on).until_on;
      const until_on = (input.until as CalendarDate | undefined) ?? goesOn;
      requireSoundPeriod({ from_on: on, until_on }, on, tx.today);
      const giver = requireRenewer(given.speaker, on, records);
      requireRoomBeside(CAPS.renewals, consent.givings.length);
      const givings = [...consent.givings, givingOf(actor, giver, given, on)];
      const renewed = { ...consent, until_on, givings, version: consent.version + 1 };
      return this.store(tx, renewed, records, updateConsent);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, CONSENT_WITHDRAWN, NOT_THE_DECISION_MAKER */
  withdraw(actor: Actor, personId: string, id: string, input: WithdrawConsentRequest): Promise<ConsentResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'consent:withdraw', consentRecord(actor, personId, id));
      const records = await this.lock(tx, personId);
      const consent = await this.found(tx, personId, id, records);
      requireNotWithdrawn(consent);
      const speaker = speakerOf(actor, input.withdrawnBy ?? 'young-person');
      const withdrawnBy: DecisionMakerKind = requireWithdrawer(speaker, consent.givings, tx.today, records);
      const withdrawn: ConsentRow = {
        ...consent,
        version: consent.version + 1,
        told_until: addDays(tx.today, -1),
        withdrawn_on: tx.today,
        withdrawn_by: withdrawnBy,
        withdrawn_by_name: givesOwn(actor) ? actor.name : (input.name ?? null),
        withdrawal_words: input.words ?? null,
      };
      await updateConsent(tx, withdrawn);
      const { version, organisation_id: organisationId } = withdrawn;
      tx.emit(
        consentWithdrawn,
        { youngPersonId: personId, recordId: id, recordVersion: version },
        { consentId: id, organisationId, withdrawnBy, withdrawnOn: tx.today },
      );
      return this.response(tx, withdrawn, records);
    });
  }

  private async lock(tx: Transaction, personId: string): Promise<DecisionRecords> {
    const person = await lockPerson(tx, personId);
    return (await decisionRecordsOf(tx, [person])).get(personId)!;
  }

  private async found(db: Reader, personId: string, id: string, records: DecisionRecords): Promise<ConsentRow> {
    const consent = await findConsent(db, personId, id);
    const speaker = speakerOf(db.actor, 'parent');
    if (!consent || !mayRead(speaker, consent, db.today, records)) throw notFound('consent');
    return consent;
  }

  private async store(
    tx: Transaction,
    consent: ConsentRow,
    records: DecisionRecords,
    write: typeof insertConsent,
  ): Promise<ConsentResponse> {
    const published = { ...consent, told_until: standsUntil(consent, tx.today, records) ?? addDays(tx.today, -1) };
    await write(tx, published);
    publishConsent(tx, published);
    return this.response(tx, published, records);
  }

  private async response(tx: Transaction, consent: ConsentRow, records: DecisionRecords): Promise<ConsentResponse> {
    const permissions = await this.access.allowed(tx, youngPersonRecord(tx.actor, consent.young_person_id), ACTIONS);
    return consentResponse(consent, records, { actor: tx.actor, permissions, today: tx.today });
  }
}

function consentRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'consent', id };
}

function givingOf(actor: Actor, giver: Giver, { name, how, evidence }: GivingDetails, on: CalendarDate): Giving {
  const subject = givesOwn(actor) ? actor.subject : null;
  return { ...giver, name, subject, on, how, evidence, recordedBy: actor.name };
}
