import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { InvolvementListResponse } from './involvements.dto.js';
import { InvolvementsService } from './involvements.service.js';

@ApiTags('involvement')
@Controller('v1/young-people/:youngPersonId/involvements')
export class InvolvementsController {
  constructor(private readonly involvements: InvolvementsService) {}

  /** Lists the practitioners who may read the young person’s record today, and why. Coordinators read the whole area. */
  @Get()
  @Requires('involvement:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<InvolvementListResponse> {
    return this.involvements.list(actor, personId);
  }
}
