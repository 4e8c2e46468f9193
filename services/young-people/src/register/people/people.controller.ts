import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { ChangeYoungPersonRequest, NewYoungPersonRequest, YoungPersonResponse } from './people.dto.js';
import { PeopleService } from './people.service.js';
import { SearchYoungPeopleRequest, YoungPersonPageResponse } from './search.dto.js';

@ApiTags('young people')
@Controller('v1/young-people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** Registers one young person. */
  @Post()
  @Requires('person:register')
  register(@CurrentActor() actor: Actor, @Body() input: NewYoungPersonRequest): Promise<YoungPersonResponse> {
    return this.people.register(actor, input);
  }

  /** Searches the area's young people; results are in order of name. */
  @Post('search')
  @HttpCode(200)
  @Requires('person:search')
  search(@CurrentActor() actor: Actor, @Body() terms: SearchYoungPeopleRequest): Promise<YoungPersonPageResponse> {
    return this.people.search(actor, terms);
  }

  @Get(':youngPersonId')
  @Requires('person:read')
  read(@CurrentActor() actor: Actor, @IdParam('youngPersonId') id: string): Promise<YoungPersonResponse> {
    return this.people.read(actor, id);
  }

  /** Changes the fields that the request names; null clears a value. */
  @Patch(':youngPersonId')
  @Requires('person:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeYoungPersonRequest,
  ): Promise<YoungPersonResponse> {
    return this.people.change(actor, id, seen, input);
  }
}
