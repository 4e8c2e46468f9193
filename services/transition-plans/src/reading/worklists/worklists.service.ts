import { Injectable } from '@nestjs/common';
import { Access, type Actor, accountIn, DEFAULT_LIMIT, Database, namedFor, wholeArea } from '#libs/platform';
import { addDays } from '#libs/kernel';
import { DEFAULT_SETTINGS } from '#libs/timeline';
import { titleFor, withheldFrom } from '../../record/withheld/withheld.rules.js';
import type { DecisionSwitchPage, DecisionSwitchQuery } from './decision-switches.dto.js';
import { findDecisionSwitches } from './decision-switches.queries.js';
import type { GoalReminderPage, GoalReminderQuery } from './goal-reminders.dto.js';
import { findGoalReminders } from './goal-reminders.queries.js';
import { DUE_WITHIN_DAYS } from './worklist.rules.js';
import type { WorklistCounts, WorklistOf, WorklistPage, WorklistQuery } from './worklists.dto.js';
import { type WorkOf, countWork, findWork } from './worklists.queries.js';

@Injectable()
export class WorklistsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, query: WorklistQuery): Promise<WorklistPage> {
    const { list, after, limit = DEFAULT_LIMIT } = query;
    return this.database.list(actor, async (db) => {
      const page = await findWork(db, list, workOf(actor, query), { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'worklist:read', 'step', [...people]);
      const items = page.items.map((row) => ({ ...row, title: titleFor(actor, row) }));
      return namedFor(actor, { ...page, items });
    });
  }

  goalReminders(actor: Actor, query: GoalReminderQuery): Promise<GoalReminderPage> {
    const { namedWorker, withinDays = 0, after, limit = DEFAULT_LIMIT } = query;
    const worker = accountIn(actor, namedWorker);
    return this.database.list(actor, async (db) => {
      const until = addDays(db.today, withinDays);
      const page = await findGoalReminders(db, { namedWorker: worker, until }, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'goal-reminder:read', 'goal', [...people]);
      return page;
    });
  }

  decisionSwitches(actor: Actor, query: DecisionSwitchQuery): Promise<DecisionSwitchPage> {
    const { namedWorker, withinDays = DEFAULT_SETTINGS.decisionNoticeDays, after, limit = DEFAULT_LIMIT } = query;
    const worker = accountIn(actor, namedWorker);
    return this.database.list(actor, async (db) => {
      const until = addDays(db.today, withinDays);
      const page = await findDecisionSwitches(db, { namedWorker: worker, until }, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'worklist:read', 'decision switch', [...people]);
      return namedFor(actor, page);
    });
  }

  counts(actor: Actor, query: WorklistOf): Promise<WorklistCounts> {
    return this.database.count(wholeArea(actor), (db) => countWork(db, workOf(actor, query)));
  }
}

function workOf(actor: Actor, query: WorklistOf): WorkOf {
  const { after: _after, limit: _limit, withinDays = DUE_WITHIN_DAYS, ...of } = query;
  return {
    ...of,
    ...{ person: accountIn(actor, of.person), namedWorker: accountIn(actor, of.namedWorker) },
    ...{ withinDays, withheld: withheldFrom(actor).rules },
  };
}
