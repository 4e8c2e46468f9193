import { Injectable } from '@nestjs/common';
import {
  type DisclosureRefusal,
  disclosureResumed,
  disclosureStopped,
  type DisclosureStop,
  type Event,
  type FieldGroup,
} from '#libs/contracts';
import { addDays, type CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { addWorkingDays } from '#libs/timeline';
import { receiptOf } from '../referrals/disclosure.rules.js';
import { clocksAfterResumption, clocksAfterStop } from '../referrals/clock.rules.js';
import { deliverReferral, type Referral, refuseSending } from '../referrals/referral.rules.js';
import { ReferralWork } from '../referrals/referral-work.service.js';
import { findReferralToChange, saveClocks, type WholeReferral } from '../referrals/referrals.queries.js';
import { hashOfValues } from './canonical-json.js';
import { afterWord, type ConsentWord, nextOfSending } from './disclosure-saga.rules.js';
import {
  type DisclosureRow,
  disclosuresByConsent,
  holdConsentWord,
  moveExpiry,
  findLastDisclosure,
  saveDisclosure,
  setReadableUntil,
} from './disclosures.queries.js';

/** Working days in which an organisation says what became of what it was told: ours to set, and no statute. */
export const RETURN_WITHIN = 10;

/** A part of what is to be told, as another service said it. */
interface Told {
  readonly event: Pick<Event, 'id' | 'correlationId'> & {
    readonly data: { readonly disclosureId: string; readonly referralId: string };
  };
  readonly part: Pick<DisclosureRow, 'personPart'> | Pick<DisclosureRow, 'planPart'>;
}

interface Held {
  readonly whole: WholeReferral;
  readonly row: DisclosureRow;
}

/** Brings a sending to its end, and stops the reading of what was sent. */
@Injectable()
export class DisclosureSaga {
  constructor(private readonly work: ReferralWork) {}

  /**
   * Parts have come: each of the try that its referral waits for, and of no other. Different referrals are held and read
   * together; where one is said twice, the second finds what the first made of it.
   */
  async take(tx: Transaction, told: readonly Told[]): Promise<void> {
    const referrals = new Set(told.map(({ event }) => event.data.referralId));
    for (const together of referrals.size === told.length ? [told] : told.map((one) => [one])) {
      const held = await Promise.all(together.map(({ event }) => this.waiting(tx, event.data)));
      for (const [i, { event, part }] of together.entries()) {
        tx.causedBy(event);
        if (held[i]) await this.takePart(tx, held[i], part);
      }
    }
  }

  private async takePart(tx: Transaction, held: Held, part: Told['part']): Promise<void> {
    const row: DisclosureRow = { ...held.row, ...part };
    const consentId = row.personPart?.consentId ?? null;
    const word = consentId === null ? null : ((await holdConsentWord(tx, consentId)) ?? null);
    const next = nextOfSending(row, word, tx.today);
    switch (next.does) {
      case 'waits':
        saveDisclosure(tx, 'update', row);
        return;
      case 'is refused':
        await this.refuse(tx, held.whole, row, next.code, []);
        return;
      case 'is given':
        await this.give(tx, held.whole, row, next.readableUntil);
    }
  }

  async takeRefusal(
    tx: Transaction,
    { disclosureId, referralId }: { readonly disclosureId: string; readonly referralId: string },
    code: DisclosureRefusal,
    missingGroups: readonly FieldGroup[],
  ): Promise<void> {
    const held = await this.waiting(tx, { disclosureId, referralId });
    if (held) await this.refuse(tx, held.whole, held.row, code, missingGroups);
  }

  /** A newer word of a consent reaches everything that was told by it. */
  async followConsent(tx: Transaction, consentId: string, word: ConsentWord): Promise<void> {
    for (const row of await disclosuresByConsent(tx, consentId)) {
      const { stop, resumes, readableUntil } = afterWord(
        row as { state: 'given' | 'stopped'; stopWhy: string | null },
        word,
        tx.today,
      );
      if (stop) await this.stop(tx, row, stop);
      if (resumes) await this.resume(tx, row);
      setReadableUntil(tx, row.referralId, readableUntil);
    }
  }

  /** From now on the organisation reads nothing of it, and is asked to return or to delete what it has. */
  async stop(tx: Transaction, row: DisclosureRow, stopWhy: DisclosureStop): Promise<DisclosureRow> {
    const returnDueOn = addWorkingDays(tx.today, RETURN_WITHIN);
    const version = row.version + 1;
    const stopped: DisclosureRow = { ...row, version, state: 'stopped', stopWhy, stoppedOn: tx.today, returnDueOn };
    saveDisclosure(tx, 'update', stopped);
    await this.turnClocks(tx, row.referralId, ({ clocks }) => clocksAfterStop(clocks, tx.now));
    setReadableUntil(tx, row.referralId, addDays(tx.today, -1));
    const { id: disclosureId, youngPersonId, referralId, organisationId } = row;
    tx.emit(
      disclosureStopped,
      { youngPersonId, recordId: disclosureId, recordVersion: version },
      { disclosureId, referralId, organisationId, why: stopWhy, stoppedOn: tx.today, answerDueOn: returnDueOn },
    );
    return stopped;
  }

  private async resume(tx: Transaction, row: DisclosureRow): Promise<void> {
    const nothing = { stopWhy: null, stoppedOn: null, returnDueOn: null };
    const noAnswer = { returnOutcome: null, returnBasis: null, returnWords: null, returnedOn: null, returnedBy: null };
    const version = row.version + 1;
    saveDisclosure(tx, 'update', { ...row, ...nothing, ...noAnswer, version, state: 'given' });
    await this.turnClocks(tx, row.referralId, ({ clocks, status }) => clocksAfterResumption(clocks, status, tx.now));
    moveExpiry(tx, row.referralId, row.stoppedOn!);
    const { id: disclosureId, youngPersonId, referralId, organisationId } = row;
    tx.emit(
      disclosureResumed,
      { youngPersonId, recordId: disclosureId, recordVersion: version },
      { disclosureId, referralId, organisationId, resumedOn: tx.today },
    );
  }

  private async turnClocks(
    tx: Transaction,
    referralId: string,
    turn: (referral: Referral) => Referral['clocks'],
  ): Promise<void> {
    const whole = await findReferralToChange(tx, referralId);
    if (whole) await saveClocks(tx, [{ ...whole.referral, clocks: turn(whole.referral) }]);
  }

  /** The referral and its try, held, where the referral still waits for it. */
  private async waiting(tx: Transaction, { disclosureId, referralId }: Told['event']['data']): Promise<Held | null> {
    const [whole, row] = await Promise.all([findReferralToChange(tx, referralId), findLastDisclosure(tx, referralId)]);
    if (!whole || row?.id !== disclosureId || row.state !== 'requested') return null;
    if (whole.referral.status === 'sending') return { whole, row };
    // Withdrawn meanwhile: nothing of it stays here.
    saveDisclosure(tx, 'update', { ...row, personPart: null, planPart: null });
    return null;
  }

  private async give(
    tx: Transaction,
    whole: WholeReferral,
    row: DisclosureRow,
    readableUntil: CalendarDate | null,
  ): Promise<void> {
    const { groups, personPart, planPart, overrideBasis, organisationId } = row;
    const parts = { id: row.id, groups, person: personPart!, plan: planPart, lawfulBasis: overrideBasis };
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'referral',
      recordId: whole.referral.id,
      youngPersonId: whole.referral.youngPersonId,
    });
    const receipt = receiptOf(whole.referral, parts, whole.service, tx.now, hashOfValues);
    const delivered = deliverReferral(whole.referral, whole.service.organisationName, receipt, tx);
    await this.work.save(tx, 'update', whole, whole.history, [delivered], row.requestedBy, readableUntil);
    saveDisclosure(tx, 'update', {
      ...row,
      version: row.version + 1,
      state: 'given',
      givenOn: tx.today,
      addressedTo: organisationId,
      consentId: personPart!.consentId,
      ...{ personPart: null, planPart: null },
    });
  }

  private async refuse(
    tx: Transaction,
    whole: WholeReferral,
    row: DisclosureRow,
    code: DisclosureRefusal,
    missingGroups: readonly FieldGroup[],
  ): Promise<void> {
    await this.work.save(tx, 'update', whole, whole.history, [refuseSending(whole.referral, code, tx)]);
    const nothing = { personPart: null, planPart: null };
    const version = row.version + 1;
    saveDisclosure(tx, 'update', {
      ...row,
      ...nothing,
      version,
      state: 'refused',
      refusalCode: code,
      missingGroups,
    });
  }
}
