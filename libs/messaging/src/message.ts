import { type MsgHdrs, headers } from '@nats-io/transport-node';
import { type Event, contractOf, subjectOf } from '#libs/contracts';

const SPEC_VERSION = '1.0';

/** The type and version by which handlers and contracts are found. */
export const patternOf = (event: Pick<Event, 'type' | 'version'>) => `${event.type}.v${event.version}`;

/** An event as CloudEvents 1.0 in binary mode: the attributes are headers, the data is the payload. */
export function toMessage(event: Event): { subject: string; headers: MsgHdrs; payload: string } {
  const h = headers();
  for (const [name, value] of Object.entries(attributesOf(event))) h.set(name, value);
  return { subject: subjectOf(event), headers: h, payload: JSON.stringify(event.data) };
}

export function attributesOf(event: Event): Record<string, string> {
  return {
    'ce-specversion': SPEC_VERSION,
    'ce-id': event.id,
    'ce-source': `/onward/${event.type.split('.')[0]}`,
    'ce-type': event.type,
    'ce-eventversion': String(event.version),
    'ce-subject': event.youngPersonId,
    'ce-time': event.time,
    'ce-dataschema': contractOf(event.type, event.version)?.dataschema ?? '',
    'ce-area': event.area,
    'ce-actor': event.actor,
    'ce-correlationid': event.correlationId,
    ...(event.causationId ? { 'ce-causationid': event.causationId } : {}),
    'ce-recordid': event.recordId,
    'ce-recordversion': String(event.recordVersion),
    'content-type': 'application/json',
  };
}

/** A message that is not an event of ours, or is incomplete. */
class UnreadableMessage extends Error {}

/** @throws UnreadableMessage */
export function fromAttributes(attributes: Record<string, string | undefined>, payload: unknown): Event {
  const need = (name: string): string => {
    const value = attributes[`ce-${name}`];
    if (!value) throw new UnreadableMessage(`the header ce-${name} is missing`);
    return value;
  };
  return {
    id: need('id'),
    type: need('type'),
    version: Number(need('eventversion')),
    time: need('time'),
    area: need('area'),
    youngPersonId: need('subject'),
    recordId: need('recordid'),
    recordVersion: Number(need('recordversion')),
    actor: need('actor'),
    correlationId: need('correlationid'),
    causationId: attributes['ce-causationid'] ?? null,
    data: payload,
  };
}

export function headersToRecord(h: MsgHdrs | undefined): Record<string, string> {
  const record: Record<string, string> = {};
  for (const key of h?.keys() ?? []) record[key.toLowerCase()] = h!.get(key);
  return record;
}
