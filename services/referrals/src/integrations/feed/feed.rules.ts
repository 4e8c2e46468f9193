import { CONTRACTS, type Event, type EventDefinition, contractOf, referralRecordRemoved } from '#libs/contracts';
import { asOrganisationsSee } from '../../referral/disclosure/hidden.rules.js';

/** An event as integrators get it: CloudEvents 1.0 in structured JSON. */
export interface FeedEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  dataschema: string;
  datacontenttype: 'application/json';
  area: string;
  correlationid: string;
  recordid: string;
  recordversion: number;
  data: Record<string, unknown>;
}

/** One event for one recipient: an organisation by its id, or an agency by its code. */
export interface FeedEntry {
  readonly recipient: string;
  readonly event: Event;
}

const ALL = [...CONTRACTS.values()];
const has = (contract: EventDefinition, ...fields: string[]) => fields.every((f) => f in contract.schema.properties);

/** What says which of a young person's data is asked for, or carries it: for the services, never for a feed. */
const CARRIES_VALUES: readonly string[] = [
  'referrals.disclosure-requested',
  'young-people.disclosure-granted',
  'transition-plans.plan-disclosed',
  'referrals.evidence-requested',
  'transition-plans.evidence-given',
];

const ofReferrals = ALL.filter(
  (c) => c.service === 'referrals' && has(c, 'organisationId', 'referralId') && !CARRIES_VALUES.includes(c.type),
);

const toldWithoutReading = (c: EventDefinition) => has(c, 'disclosureId') || c === referralRecordRemoved;

/** Everything that is said of a referral to an organisation; a new event of that kind belongs to it by its shape. */
export const REFERRAL_EVENTS: readonly EventDefinition[] = ofReferrals.filter((c) => !toldWithoutReading(c));

/**
 * That an organisation reads what it was told no more, what became of that, that it reads it again, or that some of it is to
 * be forgotten: ids, codes and days.
 */
export const RETURN_EVENTS: readonly EventDefinition[] = ofReferrals.filter(toldWithoutReading);

/** Everything that is said of a step, with the agency that has it afterwards. */
export const STEP_EVENTS: readonly EventDefinition[] = ALL.filter(
  (c) => c.type.startsWith('transition-plans.step-') && has(c, 'stepId', 'ownerAgency'),
);

/** A step that is taken out of a plan for good: who had it must forget it, too. */
export const REMOVAL_EVENTS: readonly EventDefinition[] = ALL.filter(
  (c) => c.type === 'transition-plans.record-removed',
);

/** What a webhook may ask for. */
export const FEED_TYPES: readonly string[] = [
  ...new Set([...REFERRAL_EVENTS, ...RETURN_EVENTS, ...STEP_EVENTS, ...REMOVAL_EVENTS].map((c) => c.type)),
].sort();

interface StepData {
  stepId: string;
  ownerAgency: string | null;
}

export interface Owner {
  readonly agency: string | null;
  readonly recordVersion: number;
}

/**
 * Who hears of each of the events: the agency that has the step afterwards, and the one that had it just before, so that
 * it learns of the hand-over and of nothing after. `owners` is what is known before the first event, and after the last
 * when this returns. An event that comes late tells the one who had the step then, and changes nothing that is newer.
 */
export function stepEntries(events: readonly Event[], owners: Map<string, Owner>): FeedEntry[] {
  return events.flatMap((event) => {
    const { stepId, ownerAgency } = event.data as StepData;
    const before = owners.get(stepId);
    const isNews = !before || before.recordVersion < event.recordVersion;
    if (isNews) owners.set(stepId, { agency: ownerAgency, recordVersion: event.recordVersion });
    return entriesFor(event, [ownerAgency, isNews ? before?.agency : null]);
  });
}

export function removalEntries(events: readonly Event[], owners: ReadonlyMap<string, Owner>): FeedEntry[] {
  return events.flatMap((event) => entriesFor(event, [owners.get(removedStepOf(event) ?? '')?.agency]));
}

export function removedStepOf(event: Event): string | null {
  const { kind, removedId } = event.data as { kind: string; removedId: string };
  return kind === 'step' ? removedId : null;
}

/** @param addressees by event id: to whom the referral was addressed then, where they may read it */
export function referralEntries(events: readonly Event[], addressees: ReadonlyMap<string, string>): FeedEntry[] {
  return events.flatMap((event) => entriesFor(event, [addressees.get(event.id)]));
}

/** To whom it was told hears of it, though it reads the referral no more: it is asked what became of what it has. */
export function returnEntries(events: readonly Event[]): FeedEntry[] {
  return events.flatMap((event) =>
    entriesFor(event, [(event.data as { organisationId: string | null }).organisationId]),
  );
}

function entriesFor(event: Event, recipients: readonly (string | null | undefined)[]): FeedEntry[] {
  return [...new Set(recipients.filter((r) => r != null))].map((recipient) => ({ recipient, event }));
}

/** Of a referral no more than the referral itself shows to an organisation. */
export function feedEventOf(event: Event): FeedEvent {
  const said = event.data as Record<string, unknown>;
  const data = event.type.startsWith('referrals.') ? asOrganisationsSee(said) : said;
  return {
    specversion: '1.0',
    id: event.id,
    source: `/onward/${event.type.split('.')[0]}`,
    type: event.type,
    subject: event.youngPersonId,
    time: event.time,
    dataschema: contractOf(event.type, event.version)!.dataschema,
    datacontenttype: 'application/json',
    area: event.area,
    correlationid: event.correlationId,
    recordid: event.recordId,
    recordversion: event.recordVersion,
    data,
  };
}

const CURSOR = /^feed1:(\d{1,15})$/;

/** Opaque to everybody else: the place in the area's order up to which the reader has everything. */
export function cursorOf(position: number): string {
  return Buffer.from(`feed1:${position}`).toString('base64url');
}

/** Null for what is no cursor of ours. */
export function positionIn(cursor: string): number | null {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match ? Number(match[1]) : null;
}
