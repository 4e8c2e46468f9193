import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { PreferenceResponse, SetPreferenceRequest } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

@ApiTags('preferences')
@Controller('v1')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  /** Returns how I want to be contacted, and in which format. */
  @Get('me/preferences')
  @Requires('preference:read')
  mine(@CurrentActor() actor: Actor): Promise<PreferenceResponse> {
    return this.preferences.read(actor);
  }

  /** Sets how I want to be contacted. */
  @Put('me/preferences')
  @Requires('preference:change')
  setMine(
    @CurrentActor() actor: Actor,
    @IfMatch() seen: number,
    @Body() input: SetPreferenceRequest,
  ): Promise<PreferenceResponse> {
    return this.preferences.set(actor, seen, input);
  }

  /** Returns how the young person wants to be contacted, and in which format. */
  @Get('young-people/:youngPersonId/preferences')
  @Requires('preference:read')
  read(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<PreferenceResponse> {
    return this.preferences.read(actor, personId);
  }

  /** Sets how the young person wants to be contacted, on their behalf. */
  @Put('young-people/:youngPersonId/preferences')
  @Requires('preference:change')
  set(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IfMatch() seen: number,
    @Body() input: SetPreferenceRequest,
  ): Promise<PreferenceResponse> {
    return this.preferences.set(actor, seen, input, personId);
  }
}
