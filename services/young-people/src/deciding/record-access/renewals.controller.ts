import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { RelationshipResponse, RenewAccessRequest } from './relationships.dto.js';
import { RenewalsService } from './renewals.service.js';

@ApiTags('relationships')
@Controller('v1/young-people/:youngPersonId/relationships/:relationshipId/renewal')
export class RenewalsController {
  constructor(private readonly renewals: RenewalsService) {}

  /**
   * Renews a carer's access after the rights have passed to the young person. The young person decides. If they have no
   * account, the coordinator records their decision and how they gave it.
   */
  @Post()
  @HttpCode(200)
  @Requires('relationship:renew')
  renew(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('relationshipId') id: string,
    @Body() input: RenewAccessRequest,
  ): Promise<RelationshipResponse> {
    return this.renewals.renew(actor, personId, id, input);
  }

  /** Withdraws the renewal. */
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
