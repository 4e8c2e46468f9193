import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { type VoicesPage, VoicesQuery } from './voices-waiting.dto.js';
import { VoicesWaitingService } from './voices-waiting.service.js';

@ApiTags('caseload and worklists')
@Controller('v1/worklists/voices')
export class VoicesWaitingController {
  constructor(private readonly voices: VoicesWaitingService) {}

  /** Lists open plans that somebody said no to, or comments of families, the longest waiting first. */
  @Get()
  @Requires('comment:list')
  read(@CurrentActor() actor: Actor, @Query() query: VoicesQuery): Promise<VoicesPage> {
    return this.voices.read(actor, query);
  }
}
