import { Injectable } from '@nestjs/common';
import {
  type DisclosureRefusal,
  disclosureResumed,
  disclosureStopped,
  type DisclosureStop,
  type Event,
  type FieldGroup,
} from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { addWorkingDays } from '#libs/timeline';
import { receiptOf } from '../../referral/disclosure/disclosure.rules.js';
import { deadlinesAfterResumption, deadlinesAfterStop } from '../../referral/deadlines/deadline.rules.js';
import { deliverReferral, type Referral, refuseSending } from '../../referral/record/referral.rules.js';
import { publishChange } from '../../referral/record/referral.work.js';
import { type ReferralSave, saveDeadlines, saveReferrals } from '../../referral/record/referral.writes.js';
import { lockReferrals, type WholeReferral } from '../../referral/record/referral.queries.js';
import { hashOfValues } from './canonical-json.rules.js';
import { afterConsentChange, type ConsentState, nextOfSending } from './disclosure-saga.rules.js';
import { type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';
import { lockDisclosuresByConsent, lockLastDisclosures } from './disclosures.queries.js';
import { endReading, moveExpiry, saveDisclosures, setReadableUntil } from './disclosures.writes.js';
import { lockConsentStates } from './consent-words.queries.js';

/** Working days in which an organisation reports the return or deletion. A local limit; no statute sets it. */
const RETURN_WITHIN = 10;

/** A part of the disclosure that another service has sent. */
interface ReceivedPart {
  readonly event: Pick<Event, 'id' | 'correlationId'> & {
    readonly data: { readonly disclosureId: string; readonly referralId: string };
  };
  readonly part: Pick<DisclosureRecord, 'personPart'> | Pick<DisclosureRecord, 'planPart'>;
}

type Locked = Pick<WholeReferral, 'referral' | 'service'>;

/** The changes that a part causes. */
interface Outcome {
  readonly row: DisclosureRecord;
  /** null if the referral does not change */
  readonly save: ReferralSave | null;
}

/** Completes sendings, and stops and resumes the organisation's access to a sent referral. */
@Injectable()
export class DisclosureSagaService {
  /**
   * Handles parts that have arrived. A part of any but the pending disclosure is ignored. Different referrals are locked, read
   * and written together; a second part of the same referral is handled after the first.
   */
  async receiveParts(tx: Transaction, received: readonly ReceivedPart[]): Promise<void> {
    const referrals = new Set(received.map(({ event }) => event.data.referralId));
    for (const together of referrals.size === received.length ? [received] : received.map((one) => [one])) {
      const [locked, rows] = await lockSendings(
        tx,
        together.map(({ event }) => event.data.referralId),
      );
      const waiting = together.flatMap(({ event, part }) => {
        const row = waitsFor(event.data, rows);
        return row && locked.has(row.referralId) ? [{ event, row: { ...row, ...part } }] : [];
      });
      const consents = await lockConsentStates(
        tx,
        waiting.flatMap(({ row }) => row.personPart?.consentId ?? []),
      );
      const outcomes = waiting.map(({ event, row }) => {
        tx.causedBy(event);
        return outcomeOf(tx, locked.get(row.referralId)!, row, consents);
      });
      saveOutcomes(tx, outcomes);
    }
  }

  async takeRefusal(
    tx: Transaction,
    about: { readonly disclosureId: string; readonly referralId: string },
    code: DisclosureRefusal,
    missingGroups: readonly FieldGroup[],
  ): Promise<void> {
    const [locked, rows] = await lockSendings(tx, [about.referralId]);
    const row = waitsFor(about, rows);
    const referral = locked.get(about.referralId)?.referral;
    if (!row || !referral) return;
    if (referral.status === 'sending') saveOutcomes(tx, [refused(tx, referral, row, code, missingGroups)]);
    else saveOutcomes(tx, [{ row: { ...row, ...NO_PARTS }, save: null }]);
  }

  /** Applies a new consent state to every disclosure that rests on the consent. */
  async followConsent(tx: Transaction, consentId: string, state: ConsentState): Promise<void> {
    for (const row of await lockDisclosuresByConsent(tx, consentId)) {
      const { stop, resumes, readableUntil } = afterConsentChange(
        row as { state: 'given' | 'stopped'; stopWhy: string | null },
        state,
        tx.today,
      );
      if (stop) await this.stop(tx, row, stop);
      if (resumes) await this.resume(tx, row);
      if (readableUntil === null) endReading(tx, row.referralId);
      else setReadableUntil(tx, row.referralId, readableUntil);
    }
  }

  /** Ends the organisation's access and asks it to return or delete the data. */
  async stop(tx: Transaction, row: DisclosureRecord, stopWhy: DisclosureStop): Promise<DisclosureRecord> {
    const returnDueOn = addWorkingDays(tx.today, RETURN_WITHIN);
    const version = row.version + 1;
    const stopped: DisclosureRecord = { ...row, version, state: 'stopped', stopWhy, stoppedOn: tx.today, returnDueOn };
    saveDisclosures(tx, 'update', [stopped]);
    await this.turnDeadlines(tx, row.referralId, ({ deadlines }) => deadlinesAfterStop(deadlines, tx.now));
    endReading(tx, row.referralId);
    const { id: disclosureId, youngPersonId, referralId, organisationId } = row;
    tx.emit(
      disclosureStopped,
      { youngPersonId, recordId: disclosureId, recordVersion: version },
      { disclosureId, referralId, organisationId, why: stopWhy, stoppedOn: tx.today, answerDueOn: returnDueOn },
    );
    return stopped;
  }

  private async resume(tx: Transaction, row: DisclosureRecord): Promise<void> {
    const nothing = { stopWhy: null, stoppedOn: null, returnDueOn: null };
    const noAnswer = { returnOutcome: null, returnBasis: null, returnWords: null, returnedOn: null, returnedBy: null };
    const version = row.version + 1;
    saveDisclosures(tx, 'update', [{ ...row, ...nothing, ...noAnswer, version, state: 'given' }]);
    await this.turnDeadlines(tx, row.referralId, ({ deadlines, status }) =>
      deadlinesAfterResumption(deadlines, status, tx.now),
    );
    moveExpiry(tx, row.referralId);
    const { id: disclosureId, youngPersonId, referralId, organisationId } = row;
    tx.emit(
      disclosureResumed,
      { youngPersonId, recordId: disclosureId, recordVersion: version },
      { disclosureId, referralId, organisationId, resumedOn: tx.today },
    );
  }

  private async turnDeadlines(
    tx: Transaction,
    referralId: string,
    turn: (referral: Referral) => Referral['deadlines'],
  ): Promise<void> {
    const referral = (await lockReferrals(tx, [referralId])).get(referralId)?.referral;
    if (referral) await saveDeadlines(tx, [{ ...referral, deadlines: turn(referral) }]);
  }
}

const NO_PARTS = { personPart: null, planPart: null };

/** Locks the referrals and then their last disclosures. */
function lockSendings(
  tx: Transaction,
  referralIds: readonly string[],
): Promise<[Map<string, Locked>, Map<string, DisclosureRecord>]> {
  return Promise.all([lockReferrals(tx, referralIds), lockLastDisclosures(tx, referralIds)]);
}

/** The disclosure that the part belongs to, if the referral still waits for it. */
function waitsFor(
  { disclosureId, referralId }: ReceivedPart['event']['data'],
  rows: ReadonlyMap<string, DisclosureRecord>,
): DisclosureRecord | null {
  const row = rows.get(referralId);
  return row?.id === disclosureId && row.state === 'requested' ? row : null;
}

function saveOutcomes(tx: Transaction, outcomes: readonly Outcome[]): void {
  saveReferrals(
    tx,
    'update',
    outcomes.flatMap(({ save }) => save ?? []),
  );
  saveDisclosures(
    tx,
    'update',
    outcomes.map(({ row }) => row),
  );
}

/** Decides the outcome after a part has arrived. */
function outcomeOf(
  tx: Transaction,
  locked: Locked,
  row: DisclosureRecord,
  consents: ReadonlyMap<string, ConsentState>,
): Outcome {
  // The referral was withdrawn, so its values must not be stored.
  if (locked.referral.status !== 'sending') return { row: { ...row, ...NO_PARTS }, save: null };
  const consentId = row.personPart?.consentId ?? null;
  const next = nextOfSending(row, consentId === null ? null : (consents.get(consentId) ?? null), tx.today);
  switch (next.does) {
    case 'waits':
      return { row, save: null };
    case 'is refused':
      return refused(tx, locked.referral, row, next.code, []);
    case 'is given':
      return given(tx, locked, row, next.readableUntil);
  }
}

function given(
  tx: Transaction,
  { referral, service }: Locked,
  row: DisclosureRecord,
  readableUntil: CalendarDate | null,
): Outcome {
  const { groups, personPart, planPart, overrideBasis, organisationId } = row;
  const parts = { id: row.id, groups, person: personPart!, plan: planPart, lawfulBasis: overrideBasis };
  tx.audit({
    permission: 'event:handle',
    outcome: 'allowed',
    recordType: 'referral',
    recordId: referral.id,
    youngPersonId: referral.youngPersonId,
  });
  const receipt = receiptOf(referral, parts, service, tx.now, hashOfValues);
  const delivered = deliverReferral(referral, service.organisationName, receipt, tx);
  publishChange(tx, delivered);
  return {
    save: { changes: [delivered], author: row.requestedBy, readableUntil },
    row: {
      ...row,
      ...NO_PARTS,
      version: row.version + 1,
      state: 'given',
      givenOn: tx.today,
      addressedTo: organisationId,
      consentId: personPart!.consentId,
    },
  };
}

function refused(
  tx: Transaction,
  referral: Referral,
  row: DisclosureRecord,
  code: DisclosureRefusal,
  missingGroups: readonly FieldGroup[],
): Outcome {
  const change = refuseSending(referral, code, tx);
  publishChange(tx, change);
  return {
    save: { changes: [change] },
    row: { ...row, ...NO_PARTS, version: row.version + 1, state: 'refused', refusalCode: code, missingGroups },
  };
}
