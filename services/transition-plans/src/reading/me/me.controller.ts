import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import type { MyNextResponse, MyPlanResponse } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@Controller('v1/me')
export class MyPlanController {
  constructor(private readonly me: MeService) {}

  /** My plan in plain words: what I want, who does what by when, what was done, and whether I said yes. */
  @Get('plan')
  @Requires('my-plan:read')
  plan(@CurrentActor() actor: Actor): Promise<MyPlanResponse> {
    return this.me.plan(actor);
  }

  /** What happens next: what, who does it, when, why, and what I can do now. */
  @Get('next')
  @Requires('my-plan:read')
  next(@CurrentActor() actor: Actor): Promise<MyNextResponse> {
    return this.me.next(actor);
  }
}
