import { addDays, type CalendarDate } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';
import { NOTICE_DAYS } from '../../register/person/rights.rules.js';
import type { ConsentRow } from './consent.table.js';
import { mayGive, mayRenewEarly, mayWithdraw, type Speaker } from './consent-giver.rules.js';
import { DECISION_ABOUT_SHARING, standsUntil, stateOn } from './consent.rules.js';
import { speakerOf } from './consent-speaker.work.js';
import type { ConsentResponse, RenewalAsked } from './consents.dto.js';

interface For {
  readonly actor: Actor;
  /** the actor's permissions for the record */
  readonly permissions: readonly string[];
  readonly today: CalendarDate;
}

export function consentResponse(
  consent: ConsentRow,
  records: DecisionRecords,
  { actor, permissions, today }: For,
): ConsentResponse {
  const { id, young_person_id, version, purpose, groups, withdrawn_on, withdrawn_by } = consent;
  const countsUntil = standsUntil(consent, today, records);
  return {
    ...{ id, youngPersonId: young_person_id, version, purpose },
    recipient: { organisationId: consent.organisation_id, name: consent.organisation_name },
    groups: [...groups],
    from: consent.from_on,
    until: consent.until_on,
    state: stateOn(consent, today, records),
    countsUntil,
    givings: consent.givings.map(({ by, name, on, how, evidence, recordedBy }) => ({
      ...{ by, name, on, how, evidence, recordedBy },
    })),
    renewalAsked: renewalAsked(consent, countsUntil, records, today),
    withdrawal:
      withdrawn_on && withdrawn_by
        ? {
            ...{ by: withdrawn_by, name: consent.withdrawn_by_name },
            ...{ on: withdrawn_on, words: consent.withdrawal_words },
          }
        : null,
    allowedActions: allowed(consent, records, speakerOfReader(actor, records, today), permissions, today),
  };
}

/** The next decision-maker is asked to renew as soon as the switch is announced. */
function renewalAsked(
  consent: ConsentRow,
  countsUntil: CalendarDate | null,
  records: DecisionRecords,
  today: CalendarDate,
): RenewalAsked | null {
  if (consent.withdrawn_on !== null || consent.until_on < today || countsUntil === consent.until_on) return null;
  const from = countsUntil === null ? today : addDays(countsUntil, 1);
  const of = decisionOn(DECISION_ABOUT_SHARING, from, records)?.decisionMaker;
  return of === undefined || from > addDays(today, NOTICE_DAYS) ? null : { of, from };
}

function allowed(
  consent: ConsentRow,
  records: DecisionRecords,
  speaker: Speaker,
  permissions: readonly string[],
  today: CalendarDate,
): ConsentResponse['allowedActions'] {
  if (consent.withdrawn_on !== null) return [];
  const actions: ConsentResponse['allowedActions'] = [];
  const renews = mayGive(speaker, today, records) || mayRenewEarly(speaker, today, records);
  if (permissions.includes('consent:give') && renews) actions.push('renewal');
  if (permissions.includes('consent:withdraw') && mayWithdraw(speaker, consent.givings, today, records))
    actions.push('withdrawal');
  return actions;
}

/** A coordinator may record the consent of the current decision-maker. */
function speakerOfReader(actor: Actor, records: DecisionRecords, today: CalendarDate): Speaker {
  return speakerOf(actor, decisionOn(DECISION_ABOUT_SHARING, today, records)?.decisionMaker ?? 'parent');
}
