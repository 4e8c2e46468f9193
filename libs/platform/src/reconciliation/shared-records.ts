import type { Event, EventDefinition, ProducingService } from '#libs/contracts';
import type { Transaction } from '../database/unit-of-work.js';

/** A record that its owner compares and publishes. */
export interface OriginalRecord {
  /** the young person, or the record itself if it is about nobody */
  readonly key: string;
  readonly id: string;
  readonly version: number;
  /** the fields that services hold copies of, by their names in events */
  readonly content: Readonly<Record<string, unknown>>;
}

/** An event that describes a record as it is now. */
export interface StateEvent {
  readonly definition: EventDefinition;
  readonly version: number;
  readonly data: unknown;
}

/** Records of a service of which other services hold copies. */
export interface Original {
  /** `relationship` */
  readonly collection: string;
  /** SQL of all records: `area`, `key`, `id`, `version` and `content` (jsonb) */
  readonly rows: string;
  /** The events after which a service has a right copy, oldest first. */
  readonly events: (record: OriginalRecord) => readonly StateEvent[];
}

/** The copy that a service holds of an original of another service. */
export interface HeldCopy {
  readonly owner: ProducingService;
  readonly collection: string;
  readonly table: string;
  /** column of the young person, or of the record itself if it is about nobody */
  readonly key: string;
  /** column of the record's id */
  readonly id: string;
  /** whether the column `record_version` decides which event is newer */
  readonly versioned: boolean;
  /** SQL of the fields by their names in events, a jsonb object; it reads the table as `t` */
  readonly content: string;
  /** fields that must be equal; `version` is the record's version */
  readonly fields: readonly string[];
  /** SQL of the rows that belong to this copy; all of the table by default */
  readonly where?: string;
  /** whether the keys are young people; true by default */
  readonly ofPeople?: boolean;
  /** people of merges in force whose copies differ from the originals; they are not compared */
  readonly leavesOut?: 'merged' | 'merged-and-kept';
  /** Stores the events; by default the handlers of the service do */
  readonly take?: (tx: Transaction, events: readonly Event[]) => Promise<void>;
}

/** SQL of the copy's rows, in the form of `Original.rows`. */
export function rowsOfCopy({ table, key, id, versioned, content, where = 'true' }: HeldCopy): string {
  return `select t.area, t.${key} as key, t.${id} as id, ${versioned ? 't.record_version' : '1'} as version, ${content} as content
    from ${table} t where ${where}`;
}
