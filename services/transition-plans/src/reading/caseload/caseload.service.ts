import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#libs/kernel';
import { Access, type Actor, accountIn, DEFAULT_LIMIT, Database, namedFor, pageOf } from '#libs/platform';
import { titleFor } from '../../record/withheld/withheld.rules.js';
import { ageOf } from '../../record/plan/plan.rules.js';
import { yearGroupOn } from '../../record/plan/year-group.rules.js';
import type { CaseloadPage, CaseloadQuery, CaseloadRow } from './caseload.dto.js';
import { type CaseloadPlan, findCaseload } from './caseload.queries.js';

@Injectable()
export class CaseloadService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, { after, limit = DEFAULT_LIMIT, ...of }: CaseloadQuery): Promise<CaseloadPage> {
    const namedWorker = accountIn(actor, of.namedWorker);
    return this.database.list(actor, async (db) => {
      const plans = await findCaseload(db, { ...of, namedWorker }, { after, limit });
      const { items, next } = pageOf(plans, limit);
      this.access.listed(
        db,
        'caseload:read',
        'plan',
        items.map((p) => p.youngPersonId),
      );
      return namedFor(actor, { items: items.map((plan) => rowOf(plan, actor, db.today)), next });
    });
  }
}

function rowOf({ dateOfBirth, facts: known, ...plan }: CaseloadPlan, actor: Actor, today: CalendarDate): CaseloadRow {
  const facts = { ...known, dateOfBirth: known?.dateOfBirth ?? dateOfBirth };
  return {
    id: plan.id,
    reference: plan.reference,
    youngPersonId: plan.youngPersonId,
    name: plan.name,
    age: ageOf(facts, today),
    yearGroup: yearGroupOn(facts, today),
    nextDue: plan.nextDue && { id: plan.nextDue.id, title: titleFor(actor, plan.nextDue), dueOn: plan.nextDue.dueOn },
    overdue: plan.overdue,
    unowned: plan.unowned,
    handedBack: plan.handedBack,
    namedWorker: plan.namedWorker,
  };
}
