import { Injectable } from '@nestjs/common';
import { decisionRecorded } from '#libs/contracts';
import { assertNever, type CalendarDate, type FieldError, invalid, newId } from '#libs/kernel';
import { Access, type Actor, Database, requireRoom } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import { DECISION_KINDS, longDate } from '#libs/timeline';
import { entryOf } from '../../record/entries/entry.work.js';
import { partyOf } from '../../record/goals/goal.responses.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { type DecisionRow, decisionTable } from './decision.table.js';
import type { DecisionMakerToday, DecisionPage, DecisionResponse, RecordDecisionRequest } from './decisions.dto.js';
import { findDecisionMakers, findDecisions } from './decisions.queries.js';
import {
  type Speaker,
  decidesAs,
  recordsForOthers,
  decisionProblem,
  requireDecisionMaker,
  whoDecides,
} from './who-decides.rules.js';

@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  list(actor: Actor, planId: string, page: { after?: string; limit: number }): Promise<DecisionPage> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'decision:read', 'plan', planId);
      await this.access.require(db, 'decision:read', recordOf(plan));
      const { items, next } = await findDecisions(db, planId, page);
      const copy = await findDecisionMakers(db, plan.young_person_id);
      const mayRecord = await this.access.may(db, 'decision:record', recordOf(plan));
      const speaker = speakerOf(actor);
      const today = DECISION_KINDS.map((kind): DecisionMakerToday => {
        const who = whoDecides(copy, kind, db.today);
        const as = recordsForOthers(speaker) ? (who?.decider ?? 'parent') : decidesAs(speaker, who);
        const may = mayRecord && plan.status === 'open' && decisionProblem(speaker, as, who, kind, db.today) === null;
        return { kind, decider: who?.decider ?? null, allowedActions: may ? ['decision:record'] : [] };
      });
      return { items: items.map(decisionResponse), next, today };
    });
  }

  /**
   * @throws DomainError NOT_FOUND, INVALID, PLAN_CLOSED, DECISION_MAKER_NOT_KNOWN (409), NOT_THE_DECISION_MAKER (409)
   *   with the reason in words
   */
  record(actor: Actor, planId: string, request: RecordDecisionRequest): Promise<DecisionResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'decision:record', planId);
      const { kind, about, decided, words } = request;
      const speaker = speakerOf(actor);
      const on = (request.on as CalendarDate | undefined) ?? tx.today;
      requireSound(speaker, request, on, tx.today);
      requireOpen(plan.status);
      await requireRoom(tx, CAPS.decisions, planId);
      const who = whoDecides(await findDecisionMakers(tx, plan.young_person_id), kind, on);
      const decidedBy = request.decidedBy ?? decidesAs(speaker as Exclude<Speaker, { party: 'staff' }>, who);
      requireDecisionMaker(speaker, decidedBy, who, kind, on);
      const row: DecisionRow = {
        ...{ area: plan.area, id: newId(), young_person_id: plan.young_person_id, plan_id: plan.id },
        ...{ kind, about, decided, words: words ?? null, decided_by: decidedBy, decided_on: on },
        decider_name: recordsForOthers(speaker) ? request.name! : actor.name,
        by_role: partyOf(actor),
        by_subject: actor.subject,
        by_name: actor.name,
        at: tx.now.toISOString(),
      };
      await tx.rows.insert(decisionTable, row);
      const sentence = `${row.decider_name} (${decidedBy}) decided on ${longDate(on)}, ${about}: ${decided}.`;
      const entry = entryOf(tx, plan, 'decision-recorded', sentence, { record_id: row.id, to_value: decided });
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
      tx.emit(
        decisionRecorded,
        { youngPersonId: plan.young_person_id, recordId: row.id, recordVersion: 1 },
        { planId: plan.id, decisionId: row.id, kind, about, decided, decidedBy, on },
      );
      return decisionResponse(row);
    });
  }
}

function speakerOf(actor: Actor): Speaker {
  const party = partyOf(actor);
  switch (party) {
    case 'carer':
      return { party, subject: actor.subject };
    case 'young-person':
    case 'staff':
      return { party };
    default:
      return assertNever(party);
  }
}

/**
 * @throws DomainError INVALID: staff must name the decision-maker, an account of the family must not, and the day
 *   cannot be in the future
 */
function requireSound(speaker: Speaker, request: RecordDecisionRequest, on: CalendarDate, today: CalendarDate): void {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  if (on > today) wrong('on', 'IN_THE_FUTURE', 'must not be in the future');
  if (recordsForOthers(speaker)) {
    if (request.decidedBy === undefined) wrong('decidedBy', 'REQUIRED', 'must name the kind of decision-maker');
    if (request.name === undefined) wrong('name', 'REQUIRED', 'must be the name of the decision-maker');
  } else if (request.name !== undefined)
    wrong('name', 'NOT_FOR_ROLE', 'must be left out: the name comes from the account');
  if (errors.length > 0) throw invalid(errors);
}

function decisionResponse(row: DecisionRow): DecisionResponse {
  const { id, kind, about, decided, words } = row;
  return {
    ...{ id, kind, about, decided, words },
    decidedBy: row.decided_by,
    name: row.decider_name,
    on: row.decided_on,
    recordedBy: row.by_role,
    recordedByName: row.by_name,
    at: new Date(row.at).toISOString(),
  };
}
