import type { JsMsg } from '@nats-io/jetstream';
import { isObservable, lastValueFrom } from 'rxjs';
import { type Event, type EventDefinition, subjectOf } from '#libs/contracts';
import { UNKNOWN_TYPE } from './parked-events.js';

/** The pattern in the headers, whether such an event exists or not. */
export const patternIn = ({ headers }: JsMsg) => `${headers?.get('ce-type')}.v${headers?.get('ce-eventversion')}`;

/**
 * Why the event cannot be processed at all, or null. The broker's permissions apply to the subject, so the headers must
 * match it.
 */
export function problemOf(event: Event, subject: string, contract: EventDefinition | undefined): string | null {
  if (!contract) return `${UNKNOWN_TYPE}: ${event.type}.v${event.version}`;
  if (subjectOf(event) !== subject) return 'the headers do not match the subject';
  return contract.problem(event.data);
}

/** The kind of fault, for the log. Its text may quote a row and is stored in the dead letter only. */
export function faultOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  return [name, code].filter(Boolean).join(' ');
}

/** Nest returns a handler's failure as a failing observable, which only a subscriber sees. */
export async function outcome(result: Promise<unknown>): Promise<void> {
  const value = await result;
  if (isObservable(value)) await lastValueFrom(value, { defaultValue: undefined });
}
