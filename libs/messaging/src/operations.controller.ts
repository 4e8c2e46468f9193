import { Controller, Get, HttpCode, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, DEFAULT_LIMIT, IdParam, PageQuery, Requires } from '#libs/platform';
import { DeadLetterLine, DeadLetterPage, DeadLetters } from './dead-letters.js';

/** The operator's view of a service's dead letters, under a path of each service's own. */
export function operationsController(service: string): Type {
  @ApiTags('operations')
  @Controller(`v1/operations/${service}/dead-letters`)
  class ServiceOperationsController {
    constructor(private readonly deadLetters: DeadLetters) {}

    @Get()
    @ApiOkResponse({ type: DeadLetterPage })
    @Requires('operations:read')
    list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<DeadLetterPage> {
      return this.deadLetters.list(actor, { after, limit: limit ?? DEFAULT_LIMIT });
    }

    @Post(':id/replay')
    @HttpCode(200)
    @ApiOkResponse({ type: DeadLetterLine })
    @Requires('operations:replay')
    replay(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<DeadLetterLine> {
      return this.deadLetters.replay(actor, id);
    }
  }
  return ServiceOperationsController;
}
