import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { AddCommentRequest, type CommentResponse } from './comments.dto.js';
import { CommentsService } from './comments.service.js';

@ApiTags('comments and answers')
@Controller('v1/plans/:planId/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  /** Adds a comment to the plan or to one of its goals. */
  @Post()
  @Requires('comment:add')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: AddCommentRequest,
  ): Promise<CommentResponse> {
    return this.comments.add(actor, planId, request);
  }
}
