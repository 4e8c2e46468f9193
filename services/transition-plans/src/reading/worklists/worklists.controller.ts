import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { type DecisionSwitchPage, DecisionSwitchQuery } from './decision-switches.dto.js';
import { type GoalReminderPage, GoalReminderQuery } from './goal-reminders.dto.js';
import { type WorklistCounts, WorklistOf, type WorklistPage, WorklistQuery } from './worklists.dto.js';
import { WorklistsService } from './worklists.service.js';

@ApiTags('caseload and worklists')
@Controller('v1/worklists')
export class WorklistsController {
  constructor(private readonly worklists: WorklistsService) {}

  /** Lists open steps that are due, overdue, unowned, handed back or unanswered, for an area, agency or person. */
  @Get()
  @Requires('worklist:read')
  read(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<WorklistPage> {
    return this.worklists.read(actor, query);
  }

  /** Lists goals set aside for later that are due for another conversation. */
  @Get('goal-reminders')
  @Requires('goal-reminder:read')
  goalReminders(@CurrentActor() actor: Actor, @Query() query: GoalReminderQuery): Promise<GoalReminderPage> {
    return this.worklists.goalReminders(actor, query);
  }

  /** Lists coming changes of decision-maker, the nearest first. */
  @Get('decision-switches')
  @Requires('worklist:read')
  decisionSwitches(@CurrentActor() actor: Actor, @Query() query: DecisionSwitchQuery): Promise<DecisionSwitchPage> {
    return this.worklists.decisionSwitches(actor, query);
  }

  /** Counts the steps on each list. */
  @Get('counts')
  @Requires('worklist:read')
  counts(@CurrentActor() actor: Actor, @Query() query: WorklistOf): Promise<WorklistCounts> {
    return this.worklists.counts(actor, query);
  }
}
