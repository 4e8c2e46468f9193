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

  /** Open steps that are due, overdue, unowned, handed back or without an answer, of the area, an agency, a team or a person. */
  @Get()
  @Requires('worklist:read')
  read(@CurrentActor() actor: Actor, @Query() query: WorklistQuery): Promise<WorklistPage> {
    return this.worklists.read(actor, query);
  }

  /** Goals for later whose day has come. */
  @Get('goal-reminders')
  @Requires('goal-reminder:read')
  goalReminders(@CurrentActor() actor: Actor, @Query() query: GoalReminderQuery): Promise<GoalReminderPage> {
    return this.worklists.goalReminders(actor, query);
  }

  /** Who decides on what will change soon: the switches that were announced, the next one first. */
  @Get('decision-switches')
  @Requires('worklist:read')
  decisionSwitches(@CurrentActor() actor: Actor, @Query() query: DecisionSwitchQuery): Promise<DecisionSwitchPage> {
    return this.worklists.decisionSwitches(actor, query);
  }

  /** How many steps are on each list. */
  @Get('counts')
  @Requires('worklist:read')
  counts(@CurrentActor() actor: Actor, @Query() query: WorklistOf): Promise<WorklistCounts> {
    return this.worklists.counts(actor, query);
  }
}
