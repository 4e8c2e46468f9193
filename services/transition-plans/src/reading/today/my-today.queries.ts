import { type CalendarDate, daysBetween, londonDay } from '#libs/kernel';
import { type Page, type Reader, type TodayRow, todayRow } from '#libs/platform';
import { findChildren, findMyself } from '../../record/people/people.queries.js';
import { findMyRequests } from '../../voices/help-requests/help-requests.queries.js';
import { myNext, nextSteps } from '../me/my-next.responses.js';
import { myAnswer } from '../me/my-plan.responses.js';
import { calledName } from '../documents/plan-on-paper.responses.js';
import { type WholePlan, findWholePlanOfPerson } from '../plans/whole-plan.queries.js';

const NOTHING: Page<TodayRow> = { items: [], next: null };
const WAITING: readonly string[] = ['asked', 'taken'];

/** The young person's own open plan. */
async function findMine(db: Reader): Promise<WholePlan | undefined> {
  const me = await findMyself(db);
  const whole = me === undefined ? undefined : await findWholePlanOfPerson(db, me);
  return whole?.plan.status === 'open' ? whole : undefined;
}

/** My requests for help that wait, or that somebody has taken. */
export async function myHelpToday(db: Reader): Promise<Page<TodayRow>> {
  const me = await findMyself(db);
  if (me === undefined) return NOTHING;
  const requests = (await findMyRequests(db, me)).filter(({ status }) => WAITING.includes(status));
  const items = requests.map(({ id, plan_id: planId, about, answer_due_on: on, helper_name: name }) => {
    const action = { name: 'taking-back', method: 'POST', href: `/v1/me/help-requests/${id}/taking-back` } as const;
    return todayRow({ id, planId, youngPersonId: me, name, title: about, on, action });
  });
  return { items, next: null };
}

/** My plan, if I have not answered it as it is now. */
export async function myAnswerToday(db: Reader): Promise<Page<TodayRow>> {
  const whole = await findMine(db);
  return { items: whole ? toAnswer(db, whole) : [], next: null };
}

/** The plans of a carer's children that the carer has not answered as they are now. */
export async function childrensAnswersToday(db: Reader): Promise<Page<TodayRow>> {
  return { items: (await findChildrensPlans(db)).flatMap((whole) => toAnswer(db, whole)), next: null };
}

/** The next steps of a carer's children, as far as carers may read them. */
export async function childrensNextToday(db: Reader): Promise<Page<TodayRow>> {
  const items = (await findChildrensPlans(db)).flatMap((whole) =>
    nextSteps(whole, db.actor, db.today).chosen.map(({ step, when }) =>
      todayRow({
        ...{ id: step.id, planId: whole.plan.id, stepId: step.id, youngPersonId: whole.plan.young_person_id },
        ...{ name: calledName(whole.person), title: step.title, rule: step.rule, on: step.due_on },
        daysLate: when === 'late' ? daysBetween(step.due_on as CalendarDate, db.today) : 0,
        action: { name: 'comment', method: 'POST', href: `/v1/plans/${whole.plan.id}/comments` },
      }),
    ),
  );
  return { items, next: null };
}

/** The open plans of the young people for whom the account cares. */
async function findChildrensPlans(db: Reader): Promise<WholePlan[]> {
  const plans: WholePlan[] = [];
  for (const id of await findChildren(db)) {
    const whole = await findWholePlanOfPerson(db, id);
    if (whole?.plan.status === 'open') plans.push(whole);
  }
  return plans;
}

function toAnswer(db: Reader, whole: WholePlan): TodayRow[] {
  const answer = myAnswer(whole, db.actor);
  if (answer !== null && !answer.stale) return [];
  const { id, young_person_id: youngPersonId, opened_on } = whole.plan;
  const action = { name: 'say-what-you-think', method: 'POST', href: `/v1/plans/${id}/answers` } as const;
  const on = answer?.on ?? (whole.version ? londonDay(new Date(whole.version.at)) : opened_on);
  return [todayRow({ id, planId: id, youngPersonId, name: calledName(whole.person), on, action })];
}

/** The next things of my plan. */
export async function myNextToday(db: Reader): Promise<Page<TodayRow>> {
  const whole = await findMine(db);
  if (!whole) return NOTHING;
  const { things, planId } = myNext(whole, db.actor, db.today, ['comment:add']);
  const items = things.map(({ stepId, what, when }) =>
    todayRow({
      ...{ id: stepId, planId, stepId, youngPersonId: whole.plan.young_person_id, title: what, on: when.on },
      name: calledName(whole.person),
      action: { name: 'comment', method: 'POST', href: `/v1/plans/${planId}/comments` },
    }),
  );
  return { items, next: null };
}
