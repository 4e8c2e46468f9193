import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { type PersonRemovalResponse, type PersonRemovalListResponse, RemoveFromPersonRequest } from './removals.dto.js';
import { RemovalsService } from './removals.service.js';

@ApiTags('young people')
@Controller('v1/young-people/:youngPersonId/removals')
export class PersonRemovalsController {
  constructor(private readonly removals: RemovalsService) {}

  /** Permanently removes data that was entered in error, belongs to another person, or was objected to. */
  @Post()
  @Requires('record:remove')
  remove(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() request: RemoveFromPersonRequest,
  ): Promise<PersonRemovalResponse> {
    return this.removals.remove(actor, personId, request);
  }

  /** Lists the removals from the record, each with its author and reason. */
  @Get()
  @Requires('record:remove')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<PersonRemovalListResponse> {
    return this.removals.list(actor, personId);
  }
}
