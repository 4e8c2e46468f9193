import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { MeResponse } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@Controller('v1/me')
export class MeController {
  constructor(private readonly service: MeService) {}

  /** Shows the signed-in account, and the records that it may read as its own or its child's. */
  @Get()
  @Requires('self:read')
  me(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return this.service.me(actor);
  }
}
