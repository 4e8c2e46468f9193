import type { Page } from '#libs/platform';

/** One line: an account that read or changed something of the young person. */
export class WhoLookedLine {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** name of the person */
  who: string;
  /** job, in words */
  job: string;
  /** name of the agency or organisation that they acted for */
  organisation: string | null;
  /** what they did, in words: `read the plan` */
  did: string;
  /** why they could, in words; null in lists, and for older lines */
  why: string | null;
  outcome: 'allowed' | 'refused';
  /** true when the young person was one of many in a list */
  inList: boolean;
  /** the service that has the record */
  service: string;
}

export class WhoLookedPage implements Page<WhoLookedLine> {
  items: WhoLookedLine[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
  /** services that did not answer; their lines are missing */
  missing: string[];
}

/** One thing that an account opened. */
export class WhatOpenedLine {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** what the account did, in words: `read the plan` */
  did: string;
  /** why it could, in words */
  why: string | null;
  outcome: 'allowed' | 'refused';
  job: string;
  organisation: string | null;
  recordId: string | null;
  /** null: a list, or a record of nobody */
  youngPersonId: string | null;
  /** how many people a list showed */
  people: number;
  service: string;
}

export class WhatOpenedPage implements Page<WhatOpenedLine> {
  items: WhatOpenedLine[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
  /** services that did not answer; their lines are missing */
  missing: string[];
}
