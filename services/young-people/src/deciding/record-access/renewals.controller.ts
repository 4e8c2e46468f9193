import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RelationshipAnswer, RenewAccess } from './relationships.dto.js';
import { RenewalsService } from './renewals.service.js';

@ApiTags('relationships')
@Controller('v1/young-people/:youngPersonId/relationships/:relationshipId/renewal')
export class RenewalsController {
  constructor(private readonly renewals: RenewalsService) {}

  /**
   * The young person says that this carer goes on reading the record after the rights have passed to them. For one who
   * has no account, the coordinator writes down what they said, and how.
   */
  @Post()
  @HttpCode(200)
  @Requires('relationship:renew')
  renew(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('relationshipId') id: string,
    @Body() input: RenewAccess,
  ): Promise<RelationshipAnswer> {
    return this.renewals.renew(actor, personId, id, input);
  }

  /** The young person takes it back. */
  @Delete()
  @HttpCode(204)
  @Requires('relationship:renew')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('relationshipId') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    return this.renewals.withdraw(actor, personId, id, seen);
  }
}
