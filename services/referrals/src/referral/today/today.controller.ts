import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, TodayPart } from '#libs/platform';
import { TodayService } from './today.service.js';

@ApiTags('referrals')
@Controller('v1/today/referrals')
export class ReferralsTodayController {
  constructor(private readonly today: TodayService) {}

  /** Returns the part of `/v1/today` that is about referrals. */
  @Get()
  @Requires('today:read')
  read(@CurrentActor() actor: Actor): Promise<TodayPart> {
    return this.today.read(actor);
  }
}
