import { IsObject } from 'class-validator';
import type { TimelineFacts } from '#libs/timeline';
import { type FACT_SOURCES, type KNOWN_SOURCES } from '../person/facts.rules.js';

/** What is said of one fact. */
export class FactInput {
  /** of the fact's own type; null: not known any more, which is never "no" */
  value: unknown;
  /** who said it */
  source: (typeof FACT_SOURCES)[number];
  /** in a few words, how it is known; at most 500 characters */
  note?: string | null;
  /** since when it has been so, YYYY-MM-DD, not in the future */
  sinceOn?: string | null;
}

export class ChangeCircumstances {
  /**
   * By the fact's name, as docs/timeline.md lists them; what is not named stays as it is.
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

/** One fact, and how it is known. */
export class RecordedFact {
  /** name of the fact, `hasEhcPlan` */
  name: string;
  /** of the fact's own type; null where it is known no more */
  value: unknown;
  /** who said it: one of the closed list of sources, `review`, or `transition-plan` for what its tables keep */
  source: (typeof KNOWN_SOURCES)[number];
  note: string | null;
  /** since when it has been so, YYYY-MM-DD; null where that is not known */
  sinceOn: string | null;
  /** version of the circumstances when it was recorded */
  version: number;
  /** instant, ISO 8601 in UTC */
  recordedAt: string;
  recordedBy: RecordedBy;
}

export class CircumstancesAnswer {
  youngPersonId: string;
  /** of the circumstances, for If-Match; 0 where nothing was ever recorded */
  version: number;
  /** what is known, each with where it comes from; a fact that is not here is not known */
  known: RecordedFact[];
  /** the same as plain facts, as the timeline takes them */
  facts: TimelineFacts;
  /** what this account may do with them now */
  allowedActions: 'circumstances:change'[];
}

export class FactHistory {
  /** newest first */
  items: RecordedFact[];
}
