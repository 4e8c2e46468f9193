import { type Event, SUBJECT_ROOT } from './event.js';

/** How long an event stays in the feed for integrators, in the table and in the stream. */
export const FEED_DAYS = 90;

/**
 * The feed for integrators. It is a separate stream, so that permission to read it gives no access to the services'
 * own.
 */
export const FEED_STREAM = { name: 'pfa-feed', subjects: [`${SUBJECT_ROOT}.feed.>`], maxAgeDays: FEED_DAYS } as const;

/** All events for one organisation (its id) or one agency (its code) of an area. */
export function feedSubjectsOf(area: string, recipient: string): string {
  return `${SUBJECT_ROOT}.feed.${area}.${recipient}.>`;
}

/**
 * `pfa.feed.<area>.<organisation or agency>.<service>.<event>.<youngPersonId>`: the person comes last, as in every
 * subject.
 */
export function feedSubjectOf(event: Pick<Event, 'area' | 'type' | 'youngPersonId'>, recipient: string): string {
  return `${SUBJECT_ROOT}.feed.${event.area}.${recipient}.${event.type}.${event.youngPersonId}`;
}
