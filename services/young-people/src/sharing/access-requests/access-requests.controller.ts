import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  AccessRequestPage,
  AccessRequestResponse,
  AccessRequestsQuery,
  AnswerAccessRequestRequest,
  NewAccessRequestRequest,
} from './access-requests.dto.js';
import { AccessRequestsService } from './access-requests.service.js';

@ApiTags('involvement')
@Controller('v1/access-requests')
export class AccessRequestsController {
  constructor(private readonly requests: AccessRequestsService) {}

  /** Asks a coordinator for access to the record of a young person with whom this account is not involved. */
  @Post()
  @Requires('access-request:make')
  make(@CurrentActor() actor: Actor, @Body() input: NewAccessRequestRequest): Promise<AccessRequestResponse> {
    return this.requests.make(actor, input);
  }

  /** Lists requests for access, oldest first: a coordinator the area's, a practitioner their own. */
  @Get()
  @Requires('access-request:read')
  list(@CurrentActor() actor: Actor, @Query() query: AccessRequestsQuery): Promise<AccessRequestPage> {
    return this.requests.list(actor, query);
  }

  @Post(':accessRequestId/answer')
  @HttpCode(200)
  @Requires('access-request:answer')
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('accessRequestId') id: string,
    @IfMatch() seen: number,
    @Body() input: AnswerAccessRequestRequest,
  ): Promise<AccessRequestResponse> {
    return this.requests.answer(actor, id, seen, input);
  }

  /** Ends access that was granted, at once. */
  @Post(':accessRequestId/ending')
  @HttpCode(200)
  @Requires('access-request:answer')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('accessRequestId') id: string,
    @IfMatch() seen: number,
  ): Promise<AccessRequestResponse> {
    return this.requests.end(actor, id, seen);
  }
}
