import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { AddRelationship, RelationshipAnswer, RelationshipList } from './relationships.dto.js';
import { RelationshipsService } from './relationships.service.js';

@ApiTags('relationships')
@Controller('v1/young-people/:youngPersonId/relationships')
export class RelationshipsController {
  constructor(private readonly relationships: RelationshipsService) {}

  /** Accounts that see the record because they are the young person or a carer. */
  @Get()
  @Requires('relationship:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<RelationshipList> {
    return this.relationships.list(actor, personId);
  }

  /** Opens the record to an account. */
  @Post()
  @Requires('relationship:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: AddRelationship,
  ): Promise<RelationshipAnswer> {
    return this.relationships.add(actor, personId, input);
  }

  /** Ends the account's access at once; the relationship stays in the history. */
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
