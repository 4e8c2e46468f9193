import { DomainError } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import type { Reader } from '../database/unit-of-work.js';

/** What a service removed for good, as its log outside the database has it: ids and codes, and no words. */
export interface Erasure {
  /** of the removal, or of the undone import */
  readonly id: string;
  readonly area: string;
  readonly kind: string;
  /** the person, plan or referral from which it was removed */
  readonly from: string;
  readonly removedId: string | null;
  /** name of a fact, or version of a history entry */
  readonly part: string | number | null;
  readonly reason: string;
  /** instant, ISO 8601 in UTC */
  readonly at: string;
}

/** `absent`: the data is not there either. */
export type ErasedAgain = 'done' | 'absent';

/** The explanation of an erasure that is done again. */
export const ERASED_AGAIN = 'Done again after the database was restored.';

/** The erasures of a service: a provider of its module. */
export abstract class Erasures {
  /** Those of the connection's area, from an instant on. */
  abstract made(db: Reader, since: Date): Promise<Erasure[]>;

  /**
   * Does one again, by the code that did it first. It is then among those that were made, under the same id, even if the
   * data is not there.
   * @throws DomainError if the rules refuse it now
   */
  abstract again(actor: Actor, erasure: Erasure): Promise<ErasedAgain>;
}

/** Removes the data again. If they are not there, it notes the removal, where the record itself is there. */
export async function removeAgain(remove: () => Promise<unknown>, note: () => Promise<unknown>): Promise<ErasedAgain> {
  if (await isDone(remove)) return 'done';
  await isDone(note);
  return 'absent';
}

/** False: there is nothing to remove, or no record to note it on. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError && ['NOT_FOUND', 'NOTHING_TO_REMOVE'].includes(error.code)) return false;
    throw error;
  }
}
