import type { PoolClient } from 'pg';
import { unprocessable } from '#libs/kernel';
import type { Requirement } from '../access/access.rules.js';
import { Access } from '../access/access.service.js';
import type { Actor } from '../access/actor.js';
import { preparedName } from './context.js';
import type { Reader } from './unit-of-work.js';

export interface EarlierAnswer {
  readonly response: unknown;
  readonly required: readonly Requirement[];
  /** false once the organisation's reading of a record of it has ended */
  readonly stillRead: boolean;
}

const access = new Access();

/** The answer that this key got before. @throws DomainError IDEMPOTENCY_KEY_REUSED when it was another request's key */
export async function findEarlierAnswer(client: PoolClient, actor: Actor): Promise<EarlierAnswer | undefined> {
  const { idempotency } = actor.request;
  if (!idempotency) return undefined;
  const { rows } = await client.query<EarlierAnswer & { requestHash: string }>({
    name: preparedName(client, 'idempotency-find'),
    text: `select request_hash as "requestHash", response, required,
        current_setting('onward.reach', true) <> 'organisation' or not exists (
          select from jsonb_array_elements(required) n
          where not still_read(area, n -> 'record' ->> 'type', n -> 'record' ->> 'id')) as "stillRead"
      from idempotency_key where area = $1 and subject = $2 and key = $3`,
    values: [actor.area, actor.subject, idempotency.key],
  });
  const found = rows[0];
  if (found && found.requestHash !== idempotency.requestHash) {
    throw unprocessable('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.');
  }
  return found;
}

/**
 * A stored answer is for whoever may have it today: access, or an organisation's reading, can have ended since.
 * @throws DomainError NOT_FOUND
 */
export async function requireAgain(db: Reader, { required, stillRead }: EarlierAnswer): Promise<void> {
  for (const { permission, record } of required) {
    await access.require(db, permission, stillRead ? record : { ...record, area: '' });
  }
}
