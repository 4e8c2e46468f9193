import { type ApiClient, type Part, part } from '../../api/api.js';
import type { Reader } from '../../session/session.js';
import {
  type TodayRow,
  rowOfHelp,
  rowOfReferral,
  rowOfReview,
  rowOfStep,
  rowOfSwitch,
  rowOfVoice,
} from './today.rows.js';

export interface Listed {
  readonly rows: readonly TodayRow[];
  /** where the next page begins; null on the last one */
  readonly next: string | null;
}

interface Asked {
  readonly api: ApiClient;
  readonly reader: Reader;
  readonly page: { readonly limit: number; readonly after?: string };
  /** only people whose named worker the reader is */
  readonly mine: boolean;
}

const REVIEW_DAYS = 28;

/** The lists of the page, the most urgent first. */
const LISTS = {
  help: ({ api, ...asked }: Asked) =>
    rows(part(api.GET('/v1/worklists/help-requests', get(ofPeople(asked)))), rowOfHelp),
  disagreed: voices('disagreed'),
  commented: voices('commented'),
  overdue: steps('overdue'),
  'handed-back': steps('handed-back'),
  unowned: steps('unowned'),
  offered: steps('offered'),
  silent: steps('silent'),
  reviews: ({ api, ...asked }: Asked) =>
    rows(part(api.GET('/v1/worklists/reviews', get({ ...ofPeople(asked), withinDays: REVIEW_DAYS }))), rowOfReview),
  switches: ({ api, ...asked }: Asked) =>
    rows(part(api.GET('/v1/worklists/decision-switches', get(ofPeople(asked)))), rowOfSwitch),
  'referrals-late': referrals('late'),
  'referrals-disputed': referrals('disputed'),
  'referrals-unconfirmed': referrals('unconfirmed'),
  'referrals-expired': referrals('expired'),
  'referrals-not-sent': referrals('not-sent'),
  'not-recorded': steps('not-recorded'),
} as const;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
export const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);

export const listed = (name: ListName, asked: Asked): Promise<Part<Listed>> => LISTS[name](asked);

const ofPeople = ({ page, mine }: Pick<Asked, 'page' | 'mine'>) => ({ ...page, ...(mine && { namedWorker: 'mine' }) });
const get = <Query extends object>(query: Query) => ({ params: { query } });

/** Practitioners see what their own agency has to do. */
export const ofAgency = ({ agency }: Reader) => (agency === null ? {} : { agency });

type StepList = 'overdue' | 'handed-back' | 'unowned' | 'offered' | 'silent' | 'not-recorded';
function steps(list: StepList) {
  return ({ api, reader, ...asked }: Asked) =>
    rows(part(api.GET('/v1/worklists', get({ list, ...ofPeople(asked), ...ofAgency(reader) }))), rowOfStep);
}

function voices(list: 'disagreed' | 'commented') {
  return ({ api, ...asked }: Asked) =>
    rows(part(api.GET('/v1/worklists/voices', get({ list, ...ofPeople(asked) }))), rowOfVoice);
}

type ReferralList = 'late' | 'disputed' | 'unconfirmed' | 'expired' | 'not-sent';
function referrals(list: ReferralList) {
  return ({ api, page }: Asked) => rows(part(api.GET('/v1/referral-worklists', get({ list, ...page }))), rowOfReferral);
}

interface Items<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

async function rows<Item>(of: Promise<Part<Items<Item>>>, rowOf: (item: Item) => TodayRow): Promise<Part<Listed>> {
  const found = await of;
  if (found.state !== 'here') return found;
  return { state: 'here', data: { rows: found.data.items.map(rowOf), next: found.data.next } };
}
