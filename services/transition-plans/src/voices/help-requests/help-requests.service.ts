import { Injectable } from '@nestjs/common';
import { helpAnswered, helpRequested } from '#libs/contracts';
import { newId, notFound, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  accountIn,
  DEFAULT_LIMIT,
  Database,
  type Transaction,
  audienceOf,
  entryFor,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { findMyself } from '../../record/people/people.queries.js';
import { goalsOfPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { type HelpRequestRow, helpRequestTable } from './help-request.table.js';
import { about, helpRequestResponse, helpStateOf } from './help-request.responses.js';
import type {
  AskForHelpRequest,
  HelpRequestList,
  HelpRequestResponse,
  HelpWorklistPage,
  HelpWorklistQuery,
} from './help-requests.dto.js';
import {
  lockHelpRequest,
  findMyRequests,
  findRequests,
  findWaiting,
  lockMyPlan,
  saveRequest,
} from './help-requests.queries.js';
import { type HelpParty, type HelpStep, helpDeadline, stepOn, HELP_PARTY_OF, HELP_PERMISSION } from './help.rules.js';

/** A young person's requests for help. Every request gets an answer or a reminder. */
@Injectable()
export class HelpRequestsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Also works with a closed plan: the young person may need help to object to the closing.
   * @throws DomainError NOT_FOUND, CAP_REACHED (409), GOAL_NOT_IN_PLAN (422)
   */
  ask(actor: Actor, request: AskForHelpRequest): Promise<HelpRequestResponse> {
    return this.database.transaction(actor, async (tx) => {
      const me = await findMyself(tx);
      const plan = me === undefined ? undefined : await lockMyPlan(tx, me);
      if (!plan) throw notFound('plan');
      await this.access.require(tx, 'help-request:ask', recordOf(plan));
      await requireGoal(tx, plan, request.goalId);
      await requireRoom(tx, CAPS.helpRequests, plan.id);
      const asked: HelpRequestRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        goal_id: request.goalId ?? null,
        about: request.about,
        words: request.words ?? null,
        status: 'asked',
        asked_on: tx.today,
        ...helpDeadline('asked', tx.today),
        helper_kind: null,
        helper_name: null,
        taken_by: null,
        taken_on: null,
        ended_on: null,
        reason: null,
        version: 1,
      };
      await tx.rows.insert(helpRequestTable, asked);
      await addEntry(tx, plan, asked.id, 'help-requested', `${actor.name} asked for help.`);
      tx.emit(helpRequested, about(asked), helpStateOf(asked));
      return helpRequestResponse(asked, 'young-person');
    });
  }

  /** The young person's own requests, in all their plans. */
  mine(actor: Actor): Promise<HelpRequestList> {
    return this.database.read(actor, async (db) => {
      const me = await findMyself(db);
      if (me === undefined) return { items: [] };
      const record = { area: actor.area, youngPersonId: me, type: 'young person', id: me };
      await this.access.require(db, 'help-request:ask', record);
      return { items: (await findMyRequests(db, me)).map((request) => helpRequestResponse(request, 'young-person')) };
    });
  }

  /** @throws DomainError NOT_FOUND, TRANSITION_NOT_POSSIBLE (409) */
  moveMine(actor: Actor, id: string, step: HelpStep): Promise<HelpRequestResponse> {
    return this.move(actor, null, id, step, 'young-person');
  }

  /** @throws DomainError NOT_FOUND */
  ofPlan(actor: Actor, planId: string): Promise<HelpRequestList> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'help-request:read', 'plan', planId);
      await this.access.require(db, 'help-request:read', recordOf(plan));
      const by = entryFor(HELP_PARTY_OF, audienceOf(actor.role));
      return { items: (await findRequests(db, planId)).map((request) => helpRequestResponse(request, by)) };
    });
  }

  /** @throws DomainError NOT_FOUND, TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED (422) */
  answer(actor: Actor, planId: string, id: string, step: HelpStep): Promise<HelpRequestResponse> {
    return this.move(actor, planId, id, step, 'coordinator');
  }

  waiting(actor: Actor, { namedWorker, after, limit = DEFAULT_LIMIT }: HelpWorklistQuery): Promise<HelpWorklistPage> {
    const worker = accountIn(actor, namedWorker);
    return this.database.read(actor, async (db) => {
      const page = await findWaiting(db, { namedWorker: worker }, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'help-request:list', 'request for help', [...people]);
      return page;
    });
  }

  private move(
    actor: Actor,
    planId: string | null,
    id: string,
    step: HelpStep,
    by: HelpParty,
  ): Promise<HelpRequestResponse> {
    const permission = HELP_PERMISSION[by];
    return this.database.transaction(actor, async (tx) => {
      const found = await lockHelpRequest(tx, planId, id);
      if (!found) return denyUnseen(this.access, tx, permission, 'request for help', id);
      const { plan, request } = found;
      await this.access.require(tx, permission, recordOf(plan, { type: 'request for help', id }));
      const moved = stepOn(request, step, by, tx.today);
      const after = {
        ...moved.after,
        version: request.version + 1,
        taken_by: takenBy(request, moved.after, actor),
      };
      await saveRequest(tx, after);
      await addEntry(tx, plan, id, 'help-answered', `A request for help ${moved.transition.words}.`, after.status);
      tx.emit(step.verb === 'asking-again' ? helpRequested : helpAnswered, about(after), helpStateOf(after));
      return helpRequestResponse(after, by);
    });
  }
}

function takenBy(before: HelpRequestRow, { status }: HelpRequestRow, actor: Actor): string | null {
  if (status === 'asked') return null;
  return before.status !== 'taken' && status === 'taken' ? actor.subject : before.taken_by;
}

/** Adds a history entry without the purpose of the help, because the request may be about a reader of the plan. */
async function addEntry(
  tx: Transaction,
  plan: PlanRow,
  id: string,
  kind: 'help-requested' | 'help-answered',
  sentence: string,
  status: string | null = null,
): Promise<void> {
  const entry = entryOf(tx, plan, kind, sentence, { record_id: id, to_value: status });
  await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
}

/** @throws DomainError GOAL_NOT_IN_PLAN (422) */
async function requireGoal(tx: Transaction, plan: PlanRow, goalId: string | undefined): Promise<void> {
  if (goalId === undefined || (await goalsOfPlan(tx, plan.id)).includes(goalId)) return;
  throw unprocessable('GOAL_NOT_IN_PLAN', 'This plan has no such goal. Choose a goal of the plan.', [
    { field: 'goalId', code: 'GOAL_NOT_IN_PLAN', message: 'goalId must be a goal of this plan' },
  ]);
}
