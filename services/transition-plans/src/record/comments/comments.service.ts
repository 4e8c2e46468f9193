import { Injectable } from '@nestjs/common';
import { commentAdded } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Access, type Actor, Database, requireRoom } from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { partyOf } from '../goals/goal.responses.js';
import { entryOf } from '../entries/entry.work.js';
import { lockGoal, lockPlan } from '../plan/plan-locks.queries.js';
import { nextVersion, savePlan } from '../plan/plan.writes.js';
import { requireOpen } from '../plan/plan.rules.js';
import { commentResponse } from './comment.responses.js';
import { type CommentRow, commentTable } from './comment.table.js';
import type { AddCommentRequest, CommentResponse } from './comments.dto.js';

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, PLAN_CLOSED, CAP_REACHED (409) */
  add(actor: Actor, planId: string, { goalId, kind = 'comment', words }: AddCommentRequest): Promise<CommentResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { plan } = goalId
        ? await lockGoal(tx, this.access, 'comment:add', planId, goalId)
        : { plan: await lockPlan(tx, this.access, 'comment:add', planId) };
      requireOpen(plan.status);
      await (goalId ? requireRoom(tx, CAPS.commentsOnGoal, goalId) : requireRoom(tx, CAPS.commentsOnPlan, planId));
      const comment: CommentRow = {
        area: plan.area,
        id: newId(),
        young_person_id: plan.young_person_id,
        plan_id: plan.id,
        goal_id: goalId ?? null,
        kind,
        words,
        by_role: partyOf(actor),
        by_subject: actor.subject,
        by_name: actor.name,
        at: tx.now.toISOString(),
      };
      await tx.rows.insert(commentTable, comment);
      const entry = entryOf(
        tx,
        plan,
        'comment-added',
        `${actor.name} ${kind === 'comment' ? 'commented' : 'added a note'}.`,
        {
          goal_id: comment.goal_id,
          record_id: comment.id,
          to_value: kind,
        },
      );
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
      tx.emit(
        commentAdded,
        { youngPersonId: plan.young_person_id, recordId: comment.id, recordVersion: 1 },
        { planId: plan.id, goalId: comment.goal_id, commentId: comment.id, by: comment.by_role },
      );
      return commentResponse(comment);
    });
  }
}
