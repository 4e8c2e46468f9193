import { planOpened } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { toMessage } from '#libs/messaging';
import { NORFOLK, anEvent } from '#libs/testing';
import type { Scene, Someone } from './scene.js';

/** What an operation needs to succeed, beside what always stands. */
export interface Given {
  /** who calls, where it is not the usual account of the role */
  readonly account?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  readonly version?: number;
  readonly accept?: string;
  readonly file?: boolean;
  /** what to do once the answer is there */
  readonly after?: () => Promise<unknown>;
}

/** Brings a record into the state that an operation needs. */
export type Way = (scene: Scene, account: string) => Given | Promise<Given>;

export const plan = (of: Someone) => `/v1/plans/${of.planId}`;

export const person = (of: Someone) => `/v1/young-people/${of.id}`;

export const entered = { reason: 'entered-in-error', words: 'There by mistake.' };

export const deadLetter =
  (name: string, schema: string): Way =>
  async (scene) => {
    const event = anEvent(planOpened, { data: { ...planOpened.sample, planId: newId() } });
    const { subject, payload, headers } = toMessage(event);
    const given = Object.fromEntries([...headers].map(([key, [value]]) => [key, value]));
    const id = newId();
    await scene.world.rows(
      `insert into ${schema}.dead_letter (id, area, consumer, event_id, subject, state, reason, attempts, headers, payload)
       values ($1, $2, $3, $4, $5, 'dead', 'x', 4, $6, $7)`,
      [id, NORFOLK, name, event.id, subject, JSON.stringify(given), String(payload)],
    );
    return { params: { id } };
  };
