import type { Reader } from '../../session/session.js';

/** The lists of an organisation that is asked, in the order of its work. */
const ASKED = ['nobodys', 'all', 'late', 'information-requested', 'hand-overs', 'return', 'reconsiderations'] as const;
/** The lists of those who ask. */
const ASKS = [
  'all',
  'late',
  'not-sent',
  'information-requested',
  'disputed',
  'unconfirmed',
  'expired',
  'stopped',
  'to-decide',
  'hand-overs',
  'nobodys',
] as const;

export type ListName = (typeof ASKED)[number] | (typeof ASKS)[number];

/** The lists of a person: whoever belongs to an organisation is asked, and all others ask. */
export const listsOf = ({ organisation }: Pick<Reader, 'organisation'>): readonly ListName[] =>
  organisation === null ? ASKS : ASKED;

export function listNamed(reader: Pick<Reader, 'organisation'>, name: string | undefined): ListName {
  const lists = listsOf(reader);
  return lists.find((list) => list === name) ?? lists[0]!;
}

/** The service's name of a list of work; null for the lists that are no list of work. */
export const WORKLIST_OF = {
  nobodys: 'team-owned',
  'hand-overs': 'hand-overs',
  'to-decide': 'to-decide',
  late: 'late',
  'not-sent': 'not-sent',
  disputed: 'disputed',
  unconfirmed: 'unconfirmed',
  expired: 'expired',
  stopped: 'stopped',
  all: null,
  'information-requested': null,
  return: null,
  reconsiderations: null,
} as const satisfies Readonly<Record<ListName, string | null>>;
