import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import type { MyNextResponse, MyPlanResponse } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@Controller('v1/me')
export class MyPlanController {
  constructor(private readonly me: MeService) {}

  /** Returns my plan in plain words: my goals, who does each step and when, finished steps, and my answer. */
  @Get('plan')
  @Requires('my-plan:read')
  plan(@CurrentActor() actor: Actor): Promise<MyPlanResponse> {
    return this.me.plan(actor);
  }

  /** Lists my next steps: the work, the person, the date, the reason, and my possible actions. */
  @Get('next')
  @Requires('my-plan:read')
  next(@CurrentActor() actor: Actor): Promise<MyNextResponse> {
    return this.me.next(actor);
  }
}
