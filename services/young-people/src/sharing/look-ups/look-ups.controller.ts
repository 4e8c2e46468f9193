import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { LookUpRequest, LookUpResponse } from './look-ups.dto.js';
import { LookUpsService } from './look-ups.service.js';

@ApiTags('involvement')
@Controller('v1/young-people/look-ups')
export class LookUpsController {
  constructor(private readonly lookUps: LookUpsService) {}

  /** Finds a person whose record this account may not read, with no more than a request for access needs. Each look-up is logged. */
  @Post()
  @HttpCode(200)
  @Requires('person:look-up')
  lookUp(@CurrentActor() actor: Actor, @Body() terms: LookUpRequest): Promise<LookUpResponse> {
    return this.lookUps.lookUp(actor, terms);
  }
}
