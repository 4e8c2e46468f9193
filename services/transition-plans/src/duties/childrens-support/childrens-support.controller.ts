import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import {
  type ChildrensSupportResponse,
  type ChildrensSupportEndingResponse,
  EndChildrensSupportRequest,
} from './childrens-support.dto.js';
import { ChildrensSupportService } from './childrens-support.service.js';

@ApiTags('children’s support')
@Controller('v1/plans/:planId/ending-of-childrens-support')
export class ChildrensSupportController {
  constructor(private readonly support: ChildrensSupportService) {}

  /** Returns whether children's social care may end its support today, and the decisions so far. */
  @Get()
  @Requires('childrens-support:read')
  ask(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<ChildrensSupportResponse> {
    return this.support.ask(actor, planId);
  }

  /** Records the decision to end children's support on a day, if the law allows that day. */
  @Post()
  @Requires('childrens-support:end')
  decide(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: EndChildrensSupportRequest,
  ): Promise<ChildrensSupportEndingResponse> {
    return this.support.decide(actor, planId, request);
  }
}
