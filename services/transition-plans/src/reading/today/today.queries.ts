import { addDays } from '#libs/kernel';
import { type Page, type Reader, TODAY_COUNTED, type TodayKey, type TodayRow } from '#libs/platform';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { findWaiting } from '../../voices/help-requests/help-requests.queries.js';
import { pageOfCaseload } from '../caseload/caseload.queries.js';
import { findVoices } from '../voices-waiting/voices-waiting.queries.js';
import { findReviewWork } from '../worklists/review-worklist.queries.js';
import { DUE_WITHIN_DAYS, type Worklist } from '../worklists/worklist.rules.js';
import { type WorkOf, findWork } from '../worklists/worklists.queries.js';
import {
  childrensAnswersToday,
  childrensNextToday,
  myAnswerToday,
  myHelpToday,
  myNextToday,
} from './my-today.queries.js';
import { bornToTurn18 } from './today.rules.js';
import { helpRow, personRow, reviewRow, stepRow, voiceRow } from './today.responses.js';

/** A list of the service as a block of the day: its address, and its first rows. */
export interface ListOfToday {
  readonly link: string | null;
  page(): Promise<Page<TodayRow>>;
}

type List = (db: Reader) => ListOfToday | null;

const COUNTED = { limit: TODAY_COUNTED };
const REVIEWS_WITHIN_DAYS = 28;
const LAST_REVIEW = 'EDU-04';

async function mapped<Row>(page: Promise<Page<Row>>, to: (row: Row) => TodayRow): Promise<Page<TodayRow>> {
  const { items, next } = await page;
  return { items: items.map(to), next };
}

/** Steps of a list, with the request by which the account acts on each. */
const steps =
  (list: Worklist, filter: string, of: (db: Reader) => Partial<WorkOf>, act: Parameters<typeof stepRow>[1]): List =>
  (db) => ({
    link: `/v1/worklists?list=${list}&${filter}`,
    page: () => {
      const whole = { withinDays: DUE_WITHIN_DAYS, withheld: withheldFrom(db.actor).rules, ...of(db) };
      return mapped(findWork(db, list, whole, COUNTED), (row) => stepRow(row, act, db.actor));
    },
  });

const mine = (db: Reader) => ({ namedWorker: db.actor.subject });
const ownersWork = { named: 'namedWorker=mine', person: 'person=mine' };

const late: List = (db) => (LATE_OF_PERSON[db.actor.role] ? lateOfPerson : lateOfWorker)(db);
/** A practitioner answers for the steps that name them, and a coordinator for all steps of their young people. */
const LATE_OF_PERSON: Readonly<Partial<Record<string, boolean>>> = { practitioner: true };
const lateOfWorker = steps('overdue', ownersWork.named, mine, 'change');
const lateOfPerson = steps('overdue', ownersWork.person, ({ actor }) => ({ person: actor.subject }), 'change');

const voices =
  (list: 'disagreed' | 'commented'): List =>
  (db) => ({
    link: `/v1/worklists/voices?list=${list}&${ownersWork.named}`,
    page: () => mapped(findVoices(db, list, mine(db), COUNTED), voiceRow),
  });

/** The lists of the day that this service has. A list without a sense for the account is null. */
export const LISTS_OF_TODAY: Readonly<Partial<Record<TodayKey, List>>> = {
  'help-asked': (db) => ({
    link: `/v1/worklists/help-requests?${ownersWork.named}`,
    page: () => mapped(findWaiting(db, mine(db), COUNTED), helpRow),
  }),
  disagreed: voices('disagreed'),
  commented: voices('commented'),
  late,
  'handed-back': steps('handed-back', ownersWork.named, mine, 'assignment'),
  'waiting-for-my-agency': (db) => {
    const { agency } = db.actor;
    return agency ? steps('offered', `agency=${agency}`, () => ({ agency }), 'acceptance')(db) : null;
  },
  reviews: (db) => ({
    link: `/v1/worklists/reviews?withinDays=${REVIEWS_WITHIN_DAYS}&${ownersWork.named}`,
    page: () => {
      const until = addDays(db.today, REVIEWS_WITHIN_DAYS);
      return mapped(findReviewWork(db, { stage: null, until, namedWorker: db.actor.subject }, COUNTED), reviewRow);
    },
  }),
  'turns-18': (db) => {
    const { bornFrom, bornTo } = bornToTurn18(db.today);
    return {
      link: `/v1/caseload?bornFrom=${bornFrom}&bornTo=${bornTo}&${ownersWork.named}`,
      page: () => mapped(pageOfCaseload(db, { bornFrom, bornTo, ...mine(db) }, COUNTED), personRow),
    };
  },
  'review-not-recorded': steps(
    'not-recorded',
    `rule=${LAST_REVIEW}&${ownersWork.named}`,
    (db) => ({ rule: LAST_REVIEW, ...mine(db) }),
    'evidence',
  ),
  'my-help': (db) => ({ link: '/v1/me/help-requests', page: () => myHelpToday(db) }),
  'childrens-answers': (db) => ({ link: null, page: () => childrensAnswersToday(db) }),
  'childrens-next-things': (db) => ({ link: null, page: () => childrensNextToday(db) }),
  'my-answer': (db) => ({ link: '/v1/me/plan', page: () => myAnswerToday(db) }),
  'next-things': (db) => ({ link: '/v1/me/next', page: () => myNextToday(db) }),
};
