import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { NewRelationshipRequest, RelationshipResponse, RelationshipListResponse } from './relationships.dto.js';
import { RelationshipsService } from './relationships.service.js';

@ApiTags('relationships')
@Controller('v1/young-people/:youngPersonId/relationships')
export class RelationshipsController {
  constructor(private readonly relationships: RelationshipsService) {}

  /** Lists the accounts of the young person and the carers. */
  @Get()
  @Requires('relationship:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RelationshipListResponse> {
    return this.relationships.list(actor, personId);
  }

  /** Gives an account access to the record. */
  @Post()
  @Requires('relationship:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NewRelationshipRequest,
  ): Promise<RelationshipResponse> {
    return this.relationships.add(actor, personId, input);
  }

  /** Ends the account's access today. The relationship stays in the history. */
  @Delete(':relationshipId')
  @HttpCode(204)
  @Requires('relationship:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('relationshipId') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    return this.relationships.end(actor, personId, id, seen);
  }
}
