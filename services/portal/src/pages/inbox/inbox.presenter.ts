import type { Part, Schemas } from '../../api/api.js';
import type { Reader } from '../../session/session.js';
import { nameOf } from '../../web/names.js';
import { type ListName, listsOf } from './inbox.lists.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface InboxModel {
  readonly list: ListName;
  readonly lists: readonly ListName[];
  readonly rows: readonly ReferralRow[];
  readonly returns: readonly Schemas['ReturnToAnswerResponse'][];
  readonly reconsiderations: readonly Schemas['DueReconsiderationResponse'][];
  readonly next: string | null;
  readonly away: boolean;
  /** the reader's organisation is asked; otherwise the reader asks */
  readonly asked: boolean;
  /** key of the words for an empty list */
  readonly nothing: string;
}

export interface ReferralRow {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly service: string;
  readonly organisation: string;
  readonly status: Schemas['ListedReferralResponse']['status'];
  readonly urgency: Schemas['ListedReferralResponse']['urgency'];
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

export interface InboxParts {
  readonly referrals?: Part<Page<Schemas['ListedReferralResponse']>>;
  readonly returns?: Part<Page<Schemas['ReturnToAnswerResponse']>>;
  readonly reconsiderations?: Part<Page<Schemas['DueReconsiderationResponse']>>;
}

export function inboxOf(reader: Pick<Reader, 'organisation'>, list: ListName, parts: InboxParts): InboxModel {
  const asked = reader.organisation !== null;
  const read = [parts.referrals, parts.returns, parts.reconsiderations].find((one) => one !== undefined);
  const here = read?.state === 'here' ? read.data : null;
  return {
    list,
    lists: listsOf(reader),
    rows: itemsOf(parts.referrals).map(rowOf),
    returns: itemsOf(parts.returns),
    reconsiderations: itemsOf(parts.reconsiderations),
    next: here?.next ?? null,
    away: read?.state === 'away',
    asked,
    nothing: `inbox.none.${noneOf(list, asked)}`,
  };
}

const itemsOf = <Item>(read: Part<Page<Item>> | undefined): readonly Item[] =>
  read?.state === 'here' ? read.data.items : [];

function noneOf(list: ListName, asked: boolean): string {
  if (list === 'all') return asked ? 'all' : 'all-sent';
  return list === 'late' || (list === 'nobodys' && asked) ? list : 'other';
}

const rowOf = ({
  id,
  reference,
  youngPerson,
  service,
  organisation,
  status,
  urgency,
  answerDueOn,
  overdue,
}: Schemas['ListedReferralResponse']): ReferralRow => ({
  ...{ id, reference, status, urgency, overdue },
  name: nameOf(youngPerson),
  service: service.name,
  organisation: organisation.name,
  dueOn: answerDueOn,
});
