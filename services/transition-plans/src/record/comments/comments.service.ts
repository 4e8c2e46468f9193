import { Injectable } from '@nestjs/common';
import { commentAdded } from '#libs/contracts';
import { newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type Transaction, requireRoom } from '#libs/platform';
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
  add(actor: Actor, planId: string, request: AddCommentRequest): Promise<CommentResponse> {
    const { kind = 'comment', words, replyTo } = request;
    return this.database.transaction(actor, async (tx) => {
      const { plan } = request.goalId
        ? await lockGoal(tx, this.access, 'comment:add', planId, request.goalId)
        : { plan: await lockPlan(tx, this.access, 'comment:add', planId) };
      requireOpen(plan.status);
      const answered = replyTo === undefined ? null : await getComment(tx, planId, replyTo);
      const goalId = answered ? answered.goal_id : request.goalId;
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
        // A conversation has one first comment, and its replies.
        reply_to: answered && (answered.reply_to ?? answered.id),
        settled_at: null,
      };
      await tx.rows.insert(commentTable, comment);
      if (ANSWERS_FAMILY[comment.by_role] && comment.reply_to !== null) await settle(tx, planId, comment.reply_to);
      const entry = entryOf(tx, plan, 'comment-added', `${actor.name} ${didWords(comment)}.`, {
        goal_id: comment.goal_id,
        record_id: comment.id,
        to_value: kind,
      });
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

/** Whose reply the family waits for. */
const ANSWERS_FAMILY: Readonly<Record<CommentRow['by_role'], boolean>> = {
  'young-person': false,
  carer: false,
  staff: true,
};

function didWords({ kind, reply_to }: CommentRow): string {
  if (reply_to !== null) return 'replied to a comment';
  return kind === 'comment' ? 'commented' : 'added a note';
}

/** @throws DomainError NOT_FOUND */
async function getComment(tx: Transaction, planId: string, id: string): Promise<CommentRow> {
  const row = await tx.one<{ comment: CommentRow }>(
    'select row_to_json(c) as comment from comment c where area = $1 and plan_id = $2 and id = $3',
    [tx.actor.area, planId, id],
  );
  if (!row) throw notFound('comment');
  return row.comment;
}

/** The family's part of a conversation waits for staff no longer. */
async function settle(tx: Transaction, planId: string, first: string): Promise<void> {
  await tx.query(
    `update comment set settled_at = $4
     where area = $1 and plan_id = $2 and (id = $3 or reply_to = $3) and settled_at is null and by_role <> 'staff'`,
    [tx.actor.area, planId, first, tx.now],
  );
}
