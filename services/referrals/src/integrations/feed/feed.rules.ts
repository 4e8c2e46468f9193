import { CONTRACTS, type Event, type EventDefinition, contractOf, referralRecordRemoved } from '#libs/contracts';
import { asOrganisationsSee } from '../../referral/disclosure/hidden.rules.js';

/** An event as integrators receive it: CloudEvents 1.0 in structured JSON. */
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

/** Events that carry a young person's data or list which data is requested. They are internal and never enter a feed. */
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

const outlivesAccess = (c: EventDefinition) => has(c, 'disclosureId') || c === referralRecordRemoved;

/** Every event of a referral that an organisation may read. New events qualify by the fields of their contract. */
export const REFERRAL_EVENTS: readonly EventDefinition[] = ofReferrals.filter((c) => !outlivesAccess(c));

/**
 * Events about disclosed data that an organisation receives even if it can no longer read the referral: access ended or
 * was restored, data was returned or must be deleted. They carry only ids, codes and dates.
 */
export const RETURN_EVENTS: readonly EventDefinition[] = ofReferrals.filter(outlivesAccess);

/** Every event of a step that names the owning agency after the change. */
export const STEP_EVENTS: readonly EventDefinition[] = ALL.filter(
  (c) => c.type.startsWith('transition-plans.step-') && has(c, 'stepId', 'ownerAgency'),
);

/** A step was permanently removed from a plan, so its owner must delete its copy. */
export const REMOVAL_EVENTS: readonly EventDefinition[] = ALL.filter(
  (c) => c.type === 'transition-plans.record-removed',
);

/** Event types that a webhook can subscribe to. */
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
 * The recipients of step events: the agency that owns the step after the event and the one that owned it just before.
 * The earlier owner thus receives the handover but nothing later. `owners` holds the owners before the first event and
 * is updated to those after the last. A late event goes to the owner at that time and does not overwrite newer owners.
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

/** @param addressees by event id, the organisation that the referral was addressed to and that may still read it */
export function referralEntries(events: readonly Event[], addressees: ReadonlyMap<string, string>): FeedEntry[] {
  return events.flatMap((event) => entriesFor(event, [addressees.get(event.id)]));
}

/** The organisation that received the data also receives these events after its access has ended. */
export function returnEntries(events: readonly Event[]): FeedEntry[] {
  return events.flatMap((event) =>
    entriesFor(event, [(event.data as { organisationId: string | null }).organisationId]),
  );
}

function entriesFor(event: Event, recipients: readonly (string | null | undefined)[]): FeedEntry[] {
  return [...new Set(recipients.filter((r) => r != null))].map((recipient) => ({ recipient, event }));
}

/** Leaves out everything that the referral itself hides from an organisation. */
export function feedEventOf(event: Event): FeedEvent {
  const whole = event.data as Record<string, unknown>;
  const data = event.type.startsWith('referrals.') ? asOrganisationsSee(whole) : whole;
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

/** A place in the area's feed. */
export interface FeedPlace {
  /** the history of the database, which changes with a restore; null in cursors that were issued without it */
  readonly history: number | null;
  readonly position: number;
}

const CURSOR = /^(?:feed1|feed2:(\d{1,9})):(\d{1,15})$/;

/** An opaque cursor for a place in the area's feed; the client has received everything up to it. */
export function cursorOf({ history, position }: FeedPlace): string {
  return Buffer.from(`feed2:${history}:${position}`).toString('base64url');
}

/** Null if this feed did not issue the cursor. */
export function placeIn(cursor: string): FeedPlace | null {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match) return null;
  return { history: match[1] === undefined ? null : Number(match[1]), position: Number(match[2]) };
}
