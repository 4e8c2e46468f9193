import type { Page } from '#libs/platform';
import { PeopleQuery } from '../worklists/worklists.dto.js';

/** With a rule, the list has the plans that have an open step of the rule. */
export class CaseloadQuery extends PeopleQuery {}

export class NextDueStep {
  id: string;
  title: string;
  /** day */
  dueOn: string;
}

export class CaseloadWorker {
  /** account */
  subject: string;
  name: string;
}

/** An open plan in a caseload. */
export class CaseloadRow {
  /** id of the plan */
  id: string;
  reference: string;
  youngPersonId: string;
  /** the young person's usual name; null for leaders, who open a record by a drill-down */
  name: string | null;
  /** completed years today */
  age: number | null;
  /** national curriculum year today */
  yearGroup: number | null;
  /** the open step with the earliest date, past or future */
  nextDue: NextDueStep | null;
  overdue: number;
  unowned: number;
  handedBack: number;
  namedWorker: CaseloadWorker | null;
}

export class CaseloadPage implements Page<CaseloadRow> {
  items: CaseloadRow[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
