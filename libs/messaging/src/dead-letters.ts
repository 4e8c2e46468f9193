import { Injectable } from '@nestjs/common';
import { type Event, contractOf } from '#libs/contracts';
import { conflict, DomainError, newId, notFound } from '#libs/kernel';
import { type Actor, Database, OUTBOX_COLUMNS, type Page, pageOf } from '#libs/platform';
import { attributesOf, fromAttributes, toMessage } from './message.js';
import { SIGNATURE, Signatures } from './signatures.js';

/** An event that no handler could process: its headers, its codes and the reason. The payload stays in the table. */
export class DeadLetterLine {
  id: string;
  eventId: string;
  /** NATS subject of the message */
  subject: string;
  /** `dead` if every try failed, or the event could not be published. `parked` if this build does not know its type or version. */
  state: 'dead' | 'parked' | 'replayed';
  reason: string;
  attempts: number;
  /** instant, ISO 8601 */
  createdAt: string;
  replayedAt: string | null;
}

export class DeadLetterPage implements Page<DeadLetterLine> {
  items: DeadLetterLine[];
  next: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** NUL and lone surrogates, which PostgreSQL stores neither in text nor in JSON. */
const NOT_TEXT = /[\0\p{Surrogate}]/gu;
const storable = (text: string) => text.replace(NOT_TEXT, '\ufffd');
const onlyText = (_key: string, value: unknown) => (typeof value === 'string' ? storable(value) : value);

/** `pfa.<service>.<event>.v<N>.<area>.<person>`: a message without headers is listed by its subject. */
const areaOf = (subject: string) => subject.split('.')[4] ?? 'unknown';

const COLUMNS = `id, event_id as "eventId", subject, state, reason, attempts, created_at as "createdAt", replayed_at as "replayedAt"`;

interface StoredLetter extends Record<string, unknown> {
  readonly headers: Record<string, string>;
  readonly payload: unknown;
  readonly state: string;
  readonly consumer: string;
  readonly subject: string;
  readonly createdAt: Date;
}

/** The consumer of a dead letter that could not be published. */
const RELAY = 'relay';
/** header with the number that the event had in the outbox */
const SEQ = 'onward-seq';

@Injectable()
export class DeadLetters {
  /** Set by the transport: passes an event to the handlers through the inbox. */
  replayer: (event: Event) => Promise<void> = () => Promise.reject(new Error('no transport'));

  constructor(
    private readonly database: Database,
    private readonly signatures: Signatures,
  ) {}

  async keep(letter: {
    consumer: string;
    subject: string;
    state: 'dead' | 'parked';
    reason: string;
    attempts: number;
    headers: Record<string, string>;
    payload: unknown;
  }): Promise<void> {
    const { consumer, subject, state, reason, attempts, headers, payload } = letter;
    const area = headers['ce-area'] ?? areaOf(subject);
    // Replace what PostgreSQL cannot hold; otherwise the broker would deliver the message for ever.
    const given = headers['ce-id'] ?? '';
    const eventId = UUID.test(given) ? given : newId();
    const kept = [storable(reason), attempts, JSON.stringify(headers, onlyText), JSON.stringify(payload, onlyText)];
    await this.database.asService((client) =>
      client.query(
        `insert into dead_letter (id, area, consumer, event_id, subject, state, reason, attempts, headers, payload)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (consumer, event_id) do update set attempts = excluded.attempts, reason = excluded.reason, state = excluded.state`,
        [newId(), area, consumer, eventId, subject, state, ...kept],
      ),
    );
  }

  /** Moves an event that cannot be published out of the outbox. The person's later events wait until it is replayed. */
  async setAside(event: Event, seq: number, reason: string): Promise<void> {
    const { subject, payload } = toMessage(event);
    const headers = { ...attributesOf(event), [SEQ]: String(seq) };
    await this.database.asService((client) =>
      client.query(
        `with gone as (delete from outbox where seq = $1 returning id)
         insert into dead_letter (id, area, consumer, event_id, subject, state, reason, attempts, headers, payload)
         select $2, $3, '${RELAY}', id, $4, 'dead', $5, 1, $6, $7 from gone
         on conflict (consumer, event_id) do update set state = 'dead', reason = excluded.reason,
           attempts = dead_letter.attempts + 1`,
        [seq, newId(), event.area, subject, reason, JSON.stringify(headers), payload],
      ),
    );
  }

  /** The open dead letters of the actor's area, newest first. */
  list(actor: Actor, page: { after?: string; limit: number }): Promise<DeadLetterPage> {
    return this.database.read(actor, async (db) =>
      pageOf(
        await db.query<DeadLetterLine & Record<string, unknown>>(
          `select ${COLUMNS} from dead_letter
           where area = $1 and state <> 'replayed' and ($2::uuid is null or id < $2) order by id desc limit $3`,
          [actor.area, page.after ?? null, page.limit + 1],
        ),
        page.limit,
      ),
    );
  }

  /**
   * Passes the event to the handlers again, once the cause is fixed; an event that could not be published returns to the
   * outbox.
   * @throws DomainError NOT_FOUND, ALREADY_REPLAYED, STILL_UNKNOWN, SIGNATURE_WRONG; an error of the handler leaves the dead letter
   * unchanged
   */
  async replay(actor: Actor, id: string): Promise<DeadLetterLine> {
    const letter = await this.database.read(actor, (db) =>
      db.one<StoredLetter>(
        'select headers, payload, state, consumer, subject, created_at as "createdAt" from dead_letter where area = $1 and id = $2',
        [actor.area, id],
      ),
    );
    if (!letter) throw notFound('dead letter');
    if (letter.state === 'replayed') throw conflict('ALREADY_REPLAYED', 'This event was replayed already.');
    const event = fromAttributes(letter.headers, letter.payload);
    const contract = contractOf(event.type, event.version);
    if (!contract || contract.problem(event.data)) {
      throw conflict(
        'STILL_UNKNOWN',
        'This build does not know the type or the version of the event. Update the service first.',
      );
    }
    const unsigned = await this.signatures.problem(
      { subject: letter.subject, attributes: letter.headers, data: letter.payload },
      letter.headers[SIGNATURE],
      letter.createdAt.getTime(),
    );
    if (letter.consumer !== RELAY && unsigned) {
      throw conflict(
        'SIGNATURE_WRONG',
        'This event does not have the signature of its producer, so it cannot be replayed. Find out who published it.',
      );
    }
    if (letter.consumer === RELAY) await this.publishAgain(event, Number(letter.headers[SEQ]));
    else await this.replayer(event);
    return this.database.transaction(actor, async (tx) => {
      const line = await tx.one<DeadLetterLine & Record<string, unknown>>(
        `update dead_letter set state = 'replayed', replayed_at = $3 where area = $1 and id = $2 returning ${COLUMNS}`,
        [actor.area, id, tx.now],
      );
      tx.audit({
        permission: 'operations:replay',
        outcome: 'allowed',
        recordType: 'dead letter',
        recordId: id,
        youngPersonId: event.youngPersonId,
      });
      return line!;
    });
  }

  private async publishAgain(event: Event, seq: number): Promise<void> {
    const { id, area, youngPersonId, type, version, time, recordId, recordVersion, actor } = event;
    const { correlationId, causationId, data } = event;
    await this.database.asService((client) =>
      client.query(
        `insert into outbox (seq, ${OUTBOX_COLUMNS}) overriding system value
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
        [
          ...[seq, id, area, youngPersonId, type, version, time, recordId, recordVersion, actor],
          ...[correlationId, causationId, JSON.stringify(data)],
        ],
      ),
    );
  }
}

/** The reason for the operator. The text of a PostgreSQL error may quote a row, so only its kind is kept. */
export function reasonOf(error: unknown): string {
  const { code, constraint, driverError } = error as { code?: string; constraint?: string; driverError?: unknown };
  if (driverError) return reasonOf(driverError);
  if (!(error instanceof DomainError) && code) return ['database error', code, constraint].filter(Boolean).join(' ');
  return (error as Error).message ?? String(error);
}
