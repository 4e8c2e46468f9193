import { planClosed, planOpened, stepChanged } from '#libs/contracts';
import { type Original, involvementOriginal } from '#libs/platform';

/** The version of a plan grows with changes that no other service copies. */
const plan: Original = {
  collection: 'plan',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object(
      'status', t.status, 'reference', t.reference, 'trigger', t.trigger, 'reason', t.closing_reason,
      'overridden', (select coalesce(jsonb_agg(distinct g), '[]') from jsonb_array_elements(t.closing_overriding -> 'gaps') g),
      'accountable', t.closing_overriding -> 'accountable' -> 'subject') as content
    from plan t`,
  events: ({ id: planId, version, content }) => {
    const { status, reference, trigger, reason, overridden, accountable } = content;
    const opened = { definition: planOpened, version: 1, data: { planId, reference, trigger, steps: [] } };
    if (status === 'open') return [opened];
    return [opened, { definition: planClosed, version, data: { planId, reason, overridden, accountable } }];
  },
};

const step: Original = {
  collection: 'step',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object(
      'planId', t.plan_id, 'stepId', t.id, 'goalId', t.goal_id, 'rule', t.rule, 'dueOn', t.due_on,
      'ownerAgency', t.owner_agency, 'response', t.response, 'status', t.status) as content
    from step t`,
  events: ({ version, content }) => [{ definition: stepChanged, version, data: content }],
};

/** The records of which other services hold copies. */
export const ORIGINALS: readonly Original[] = [plan, step, involvementOriginal('transition-plans')];
