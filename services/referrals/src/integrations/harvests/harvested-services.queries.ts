import type { Reader } from '#libs/platform';

/** A source's record that is already stored. */
export interface Known {
  readonly externalId: string;
  /** mark of its list entry at the last import */
  readonly mark: string | null;
  readonly hash: string | null;
  readonly adopted: boolean;
  readonly vanished: boolean;
}

export function findKnown(db: Reader, sourceId: string): Promise<Known[]> {
  return db.query<Known & Record<string, unknown>>(
    `select external_id as "externalId", source_mark as mark, source_hash as hash, adopted_on is not null as adopted,
       vanished_on is not null as vanished
     from service where area = $1 and source_id = $2`,
    [db.actor.area, sourceId],
  );
}
