import { IsObject } from 'class-validator';
import { ApiAnyValue } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';
import { type FACT_SOURCES, type KNOWN_SOURCES } from '../person/facts.rules.js';

/** A new value for one fact. */
export class FactInput {
  /** value in the fact's own type; null: no longer known, which never means "no" */
  @ApiAnyValue()
  value: unknown;
  /** where the information comes from */
  source: (typeof FACT_SOURCES)[number];
  /** how it is known, in a few words; at most 500 characters */
  note?: string | null;
  /** the date from which it has been true, YYYY-MM-DD, not in the future */
  sinceOn?: string | null;
}

export class ChangeCircumstancesRequest {
  /**
   * Keyed by the name of the fact, as listed in docs/timeline.md. Facts that are left out do not change.
   * @example { "hasEhcPlan": { "value": true, "source": "education", "sinceOn": "2021-09-01" } }
   */
  @IsObject()
  facts: Record<string, FactInput>;
}

export class RecordedBy {
  /** account */
  subject: string;
  name: string;
}

/** One fact, with its source. */
export class RecordedFact {
  /** name of the fact, `hasEhcPlan` */
  name: string;
  /** value in the fact's own type; null: no longer known */
  @ApiAnyValue()
  value: unknown;
  /** one of the closed list of sources, `review`, or `transition-plan` for a fact that comes from a table of the plan */
  source: (typeof KNOWN_SOURCES)[number];
  note: string | null;
  /** the date from which it has been true, YYYY-MM-DD; null: not known */
  sinceOn: string | null;
  /** version of the circumstances when the fact was recorded */
  version: number;
  /** instant, ISO 8601 in UTC */
  recordedAt: string;
  recordedBy: RecordedBy;
}

export class CircumstancesResponse {
  youngPersonId: string;
  /** version of the circumstances, for If-Match; 0 before anything is recorded */
  version: number;
  /** the known facts, each with its source; a fact that is absent is not known */
  known: RecordedFact[];
  /** the same facts by name, as the timeline reads them */
  facts: TimelineFacts;
  /** actions that this account may take on the circumstances now */
  allowedActions: 'circumstances:change'[];
}

export class FactHistoryResponse {
  /** newest first */
  items: RecordedFact[];
}
