import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, TodayPart } from '#libs/platform';
import { TodayService } from './today.service.js';

@ApiTags('caseload and worklists')
@Controller('v1/today/transition-plans')
export class PlansTodayController {
  constructor(private readonly today: TodayService) {}

  /** Returns the part of `/v1/today` that is about plans. */
  @Get()
  @Requires('today:read')
  read(@CurrentActor() actor: Actor): Promise<TodayPart> {
    return this.today.read(actor);
  }
}
