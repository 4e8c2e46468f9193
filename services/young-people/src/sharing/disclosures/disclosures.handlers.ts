import { Controller } from '@nestjs/common';
import { disclosureGranted, disclosureRefused, disclosureRequested, type EventOf } from '#libs/contracts';
import { type EventContext, MayWait, OnMany } from '#libs/messaging';
import { consentsOf } from '../../deciding/consents/consents.queries.js';
import { decisionRecordsOf } from '../../deciding/decisions/decision-records.queries.js';
import type { Transaction } from '#libs/platform';
import { lockPersonWithoutTimeout } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { disclose } from './disclose.rules.js';
import { type Asked, BY_LAW, decideDisclosure, type DisclosureDecision } from './disclosure-decision.rules.js';
import { disclosableRecord } from './disclosures.queries.js';

/** 25 ms is imperceptible and lets a burst of requests share one transaction. */
const SOON_MS = 25;

type Requested = EventOf<typeof disclosureRequested>;

/** Grants or refuses the disclosures that referrals request. */
@Controller()
export class DisclosuresHandlers {
  /** Locks the people, so that a decision here and a withdrawal of consent follow each other. */
  @OnMany(disclosureRequested)
  @MayWait(SOON_MS)
  async whenDisclosuresAreRequested(events: readonly Requested[], { tx }: EventContext): Promise<void> {
    const people = await Promise.all(events.map(({ youngPersonId }) => lockPersonWithoutTimeout(tx, youngPersonId)));
    for (const [i, event] of events.entries()) {
      tx.causedBy(event);
      await this.decide(tx, event, people[i]);
    }
  }

  private async decide(tx: Transaction, event: Requested, person: Person | undefined): Promise<void> {
    const { youngPersonId, data: asked } = event;
    const { disclosureId, referralId, groups, planId } = asked;
    const about = { youngPersonId, recordId: disclosureId, recordVersion: 1 };
    const refuse = ({ code, missingGroups }: Extract<DisclosureDecision, { granted: false }>) =>
      tx.emit(disclosureRefused, about, { disclosureId, referralId, code, missingGroups: [...missingGroups] });

    if (!person || person.deceased) {
      refuse({ granted: false, code: person ? 'PERSON_DECEASED' : 'PERSON_NOT_KNOWN', missingGroups: [] });
      return;
    }
    const decision = asked.overrideBasis === null ? await this.byConsent(tx, person, asked) : BY_LAW;
    tx.audit({
      permission: 'event:handle',
      outcome: decision.granted ? 'allowed' : 'refused',
      recordType: 'disclosure',
      recordId: disclosureId,
      youngPersonId,
    });
    if (!decision.granted) {
      refuse(decision);
      return;
    }
    const { consent, until } = decision;
    tx.emit(disclosureGranted, about, {
      ...{ disclosureId, referralId, groups, planId },
      values: disclose(groups, await disclosableRecord(tx, person, groups)),
      personVersion: person.version,
      circumstancesVersion: person.circumstancesVersion,
      consentId: consent?.id ?? null,
      consentVersion: consent?.version ?? null,
      until,
    });
  }

  private async byConsent(tx: Transaction, person: Person, asked: Asked): Promise<DisclosureDecision> {
    const records = (await decisionRecordsOf(tx, [person])).get(person.id)!;
    return decideDisclosure(asked, await consentsOf(tx, [person.id]), records, tx.today);
  }
}
