import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  BreakGlassPage,
  BreakGlassQuery,
  BreakGlassResponse,
  SignOffBreakGlassRequest,
  UseBreakGlassRequest,
} from './break-glass.dto.js';
import { BreakGlassService } from './break-glass.service.js';

@ApiTags('involvement')
@Controller('v1/break-glass')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlassService) {}

  /** Opens the record of a young person now, for up to three days. Somebody else must sign it off. */
  @Post()
  @Requires('break-glass:use')
  use(@CurrentActor() actor: Actor, @Body() input: UseBreakGlassRequest): Promise<BreakGlassResponse> {
    return this.breakGlass.use(actor, input);
  }

  /** Lists the uses of break-glass, oldest first. A practitioner sees their own. */
  @Get()
  @Requires('break-glass:read')
  list(@CurrentActor() actor: Actor, @Query() query: BreakGlassQuery): Promise<BreakGlassPage> {
    return this.breakGlass.list(actor, query);
  }

  /** Judges a use of break-glass by somebody else. */
  @Post(':breakGlassId/sign-off')
  @HttpCode(200)
  @Requires('break-glass:sign-off')
  signOff(
    @CurrentActor() actor: Actor,
    @IdParam('breakGlassId') id: string,
    @IfMatch() seen: number,
    @Body() input: SignOffBreakGlassRequest,
  ): Promise<BreakGlassResponse> {
    return this.breakGlass.signOff(actor, id, seen, input);
  }
}
