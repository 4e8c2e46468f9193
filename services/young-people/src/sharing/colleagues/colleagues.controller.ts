import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { type ColleaguesPage, ColleaguesQuery } from './colleagues.dto.js';
import { ColleaguesService } from './colleagues.service.js';

@ApiTags('me')
@Controller('v1/colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: ColleaguesService) {}

  /** Lists accounts of the caller's area, or of its organisation, that have signed in during the last year, by name. */
  @Get()
  @Requires('colleague:list')
  list(@CurrentActor() actor: Actor, @Query() query: ColleaguesQuery): Promise<ColleaguesPage> {
    return this.colleagues.list(actor, query);
  }
}
