import type { Part, Schemas } from '../../api/api.js';
import type { Listed, ListName } from './today.lists.js';
import type { TodayRow } from './today.rows.js';

export interface Block {
  readonly name: ListName;
  readonly away: boolean;
  readonly rows: readonly TodayRow[];
  readonly count: number;
  /** there are more than `count` */
  readonly more: boolean;
}

export interface TodayModel {
  /** lists with something in them, and those that cannot be shown now */
  readonly blocks: readonly Block[];
  readonly empty: readonly ListName[];
  readonly nothing: boolean;
}

export type Lists = readonly (readonly [name: ListName, list: Part<Listed>])[];

const COUNTED: Partial<Record<ListName, keyof Schemas['WorklistCounts']>> = {
  overdue: 'overdue',
  'handed-back': 'handedBack',
  unowned: 'unowned',
  offered: 'offered',
  silent: 'silent',
  'not-recorded': 'notRecorded',
};

export function todayOf(lists: Lists, counts: Part<Schemas['WorklistCounts']>): TodayModel {
  const blocks = lists.filter(([, { state }]) => state !== 'closed').map(([name, list]) => blockOf(name, list, counts));
  const shown = blocks.filter(({ away, rows }) => away || rows.length > 0);
  return {
    blocks: shown,
    empty: blocks.filter((block) => !shown.includes(block)).map(({ name }) => name),
    nothing: shown.length === 0,
  };
}

function blockOf(name: ListName, list: Part<Listed>, counts: Part<Schemas['WorklistCounts']>): Block {
  if (list.state !== 'here') return { name, away: true, rows: [], count: 0, more: false };
  const { rows, next } = list.data;
  const counted = COUNTED[name];
  if (counts.state === 'here' && counted) {
    return { name, away: false, rows, count: Math.max(counts.data[counted], rows.length), more: false };
  }
  return { name, away: false, rows, count: rows.length, more: next !== null };
}
