import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { Me } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@Controller('v1/me')
export class MeController {
  constructor(private readonly service: MeService) {}

  /** Who the token's account is, and whose record it may read as theirs or their child's. */
  @Get()
  @Requires('self:read')
  me(@CurrentActor() actor: Actor): Promise<Me> {
    return this.service.me(actor);
  }
}
