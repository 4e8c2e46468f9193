import type { PersonTable } from '#libs/platform';

const KEPT_PLAN = `(select k.id from plan k where k.area = $1 and k.young_person_id = $3 and k.status = 'open')`;
/** When both persons have an open plan, the kept person's plan stays and takes people's entries from the other one. */
const SUPERSEDED_PLAN = `(select p.id from plan p where p.area = $1 and p.young_person_id = $2 and p.status = 'open'
  and exists (select from plan k where k.area = $1 and k.young_person_id = $3 and k.status = 'open'))`;
const ofSuperseded = (plan: string) => `${plan} = ${SUPERSEDED_PLAN}`;
const INTO_THE_KEPT_PLAN = { plan_id: `case when ${ofSuperseded('r.plan_id')} then ${KEPT_PLAN} else r.plan_id end` };

const OPEN_REVIEW = (v: string) => `${v}.stage not in ('complete', 'cancelled')`;
/** A plan has one open review for each purpose; the kept plan's review continues. */
const doubleReview = (v: string) => `${ofSuperseded(`${v}.plan_id`)} and ${OPEN_REVIEW(v)} and exists (
  select from review k where k.area = $1 and k.plan_id = ${KEPT_PLAN} and ${OPEN_REVIEW('k')} and k.serves && ${v}.serves)`;
const ofDoubleReview = `exists (select from review v where v.area = $1 and v.id = r.review_id and ${doubleReview('v')})`;

const ofPlan = { column: 'plan_id', table: 'plan' };
const ofGoal = { column: 'goal_id', table: 'goal', also: ['plan_id'] };

/** The effect of a merge on each table of this service, children before their parents. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'goal_rating', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofGoal, ofPlan] },
  { table: 'comment', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofGoal, ofPlan] },
  { table: 'help_request', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofGoal, ofPlan] },
  {
    table: 'review_feedback',
    rows: 'move',
    unless: ofDoubleReview,
    partOf: [{ column: 'review_id', table: 'review' }],
  },
  {
    table: 'review_invitee',
    rows: 'move',
    unless: ofDoubleReview,
    partOf: [{ column: 'review_id', table: 'review' }],
  },
  { table: 'review', rows: 'move', unless: doubleReview('r'), sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  {
    table: 'health_handover',
    rows: 'move',
    unless: `${ofSuperseded('r.plan_id')} and r.end_reason is null and exists (select from health_handover k
      where k.area = $1 and k.plan_id = ${KEPT_PLAN} and k.code = r.code and k.end_reason is null)`,
    sets: INTO_THE_KEPT_PLAN,
    partOf: [ofPlan],
  },
  { table: 'carers_assessment', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  { table: 'childrens_support_ending', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  { table: 'decision', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  { table: 'removal', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  // These answers were about the content of the superseded plan.
  { table: 'answer', rows: 'move', unless: ofSuperseded('r.plan_id'), partOf: [ofPlan] },
  { table: 'plan_version', rows: 'move', unless: ofSuperseded('r.plan_id'), partOf: [ofPlan] },
  {
    table: 'plan_entry',
    rows: 'move',
    unless: `${ofSuperseded('r.plan_id')} and (r.kind = 'plan-opened' or exists (
      select from step s where s.area = $1 and s.id = r.step_id and s.rule is not null))`,
    sets: INTO_THE_KEPT_PLAN,
    partOf: [{ column: 'step_id', table: 'step', also: ['plan_id'] }, ofGoal, ofPlan],
  },
  // The kept person's facts determine the statutory steps of the kept plan.
  {
    table: 'step',
    rows: 'move',
    unless: `r.rule is not null and ${ofSuperseded('r.plan_id')}`,
    sets: INTO_THE_KEPT_PLAN,
    partOf: [ofGoal, ofPlan],
  },
  { table: 'goal', rows: 'move', sets: INTO_THE_KEPT_PLAN, partOf: [ofPlan] },
  { table: 'referral', rows: 'move' },
  { table: 'plan', rows: 'move', unless: ofSuperseded('r.id') },
  // Young-people publishes the kept person's relationships and decision-makers.
  { table: 'relationship', rows: 'set-aside' },
  { table: 'decision_switch', rows: 'set-aside' },
  { table: 'decision_makers', rows: 'set-aside' },
  { table: 'circumstances', rows: 'set-aside' },
  { table: 'young_person', person: 'id', rows: 'set-aside' },
];
