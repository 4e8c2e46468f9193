import { Controller } from '@nestjs/common';
import {
  consentGiven,
  consentWithdrawn,
  disclosureGranted,
  disclosureRefused,
  type EventOf,
  planDisclosed,
} from '#libs/contracts';
import { addDays, type CalendarDate } from '#libs/kernel';
import { type EventContext, MayWait, On, OnMany } from '#libs/messaging';
import { DisclosureSagaService } from './disclosure-saga.service.js';
import { saveConsentState } from './consent-words.writes.js';

/** 25 ms is imperceptible and lets a burst of grants share one transaction. */
const SOON_MS = 25;

/** Handles responses to disclosure requests, and changes of the consents that disclosures rest on. */
@Controller()
export class DisclosureSagaHandlers {
  constructor(private readonly saga: DisclosureSagaService) {}

  /** Consents are locked before the referrals that rest on them, as everywhere, to avoid deadlocks. */
  @OnMany(disclosureGranted)
  @MayWait(SOON_MS)
  async whenDisclosuresAreGranted(
    events: readonly EventOf<typeof disclosureGranted>[],
    { tx }: EventContext,
  ): Promise<void> {
    await Promise.all(
      events.map(async ({ youngPersonId, data: { consentId, consentVersion: version, until } }) => {
        if (consentId === null || version === null || until === null) return;
        const state = { until: until as CalendarDate, withdrawn: false };
        await saveConsentState(tx, { ...state, consentId, youngPersonId, version });
      }),
    );
    await this.saga.receiveParts(
      tx,
      events.map((event) => ({ event, part: { personPart: event.data } })),
    );
  }

  @On(disclosureRefused)
  @MayWait(SOON_MS)
  async whenADisclosureIsRefused({ data }: EventOf<typeof disclosureRefused>, { tx }: EventContext): Promise<void> {
    await this.saga.takeRefusal(tx, data, data.code, data.missingGroups);
  }

  @On(planDisclosed)
  @MayWait(SOON_MS)
  async whenAPlanIsDisclosed(event: EventOf<typeof planDisclosed>, { tx }: EventContext): Promise<void> {
    await this.saga.receiveParts(tx, [{ event, part: { planPart: { plan: event.data.plan } } }]);
  }

  @On(consentGiven)
  async whenAConsentIsGiven(
    { youngPersonId, recordVersion: version, data }: EventOf<typeof consentGiven>,
    { tx }: EventContext,
  ): Promise<void> {
    const { consentId } = data;
    const state = { until: data.until as CalendarDate, withdrawn: false };
    if (await saveConsentState(tx, { ...state, consentId, youngPersonId, version }))
      await this.saga.followConsent(tx, consentId, state);
  }

  @On(consentWithdrawn)
  async whenAConsentIsWithdrawn(
    { youngPersonId, recordVersion: version, data }: EventOf<typeof consentWithdrawn>,
    { tx }: EventContext,
  ): Promise<void> {
    const { consentId } = data;
    const state = { until: addDays(data.withdrawnOn as CalendarDate, -1), withdrawn: true };
    if (await saveConsentState(tx, { ...state, consentId, youngPersonId, version }))
      await this.saga.followConsent(tx, consentId, state);
  }
}
