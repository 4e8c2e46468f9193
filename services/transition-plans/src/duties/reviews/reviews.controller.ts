import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { AdviceRequest, FeedbackRequest } from '../review-advice/review-advice.dto.js';
import { ReviewAdviceService } from '../review-advice/review-advice.service.js';
import {
  CancellationRequest,
  CorrectionRequest,
  DecisionRequest,
  ExemptionRequest,
  FinalPlanRequest,
  InvitationsRequest,
  MeetingRequest,
  ReportRequest,
} from '../review-decisions/review-decisions.dto.js';
import { ReviewDecisionsService } from '../review-decisions/review-decisions.service.js';
import { ChangeReviewRequest, OpenReviewRequest } from '../review-planning/review-planning.dto.js';
import { ReviewPlanningService } from '../review-planning/review-planning.service.js';
import type { ReviewResponse, ReviewsResponse } from '../review-work/review.dto.js';

@ApiTags('reviews')
@Controller('v1/plans/:planId/reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewPlanningService,
    private readonly verbs: ReviewDecisionsService,
    private readonly voices: ReviewAdviceService,
  ) {}

  /** Opens a review. If the law sets its window, that window applies. */
  @Post()
  @Requires('review:change')
  open(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: OpenReviewRequest,
  ): Promise<ReviewResponse> {
    return this.reviews.open(actor, planId, request);
  }

  /** Lists the plan's reviews, newest first. */
  @Get()
  @Requires('review:read')
  list(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<ReviewsResponse> {
    return this.reviews.list(actor, planId);
  }

  /** Returns a review with its deadlines, invitees, advice and family feedback. */
  @Get(':reviewId')
  @Requires('review:read')
  read(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
  ): Promise<ReviewResponse> {
    return this.reviews.read(actor, planId, reviewId);
  }

  /** Changes the review's purposes, meeting, papers, or notice of proposed changes. */
  @Patch(':reviewId')
  @Requires('review:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() seen: number,
    @Body() request: ChangeReviewRequest,
  ): Promise<ReviewResponse> {
    return this.reviews.change(actor, planId, reviewId, seen, request);
  }

  /** Records that invitations were sent. */
  @Post(':reviewId/invitations')
  @HttpCode(200)
  @Requires('review:change')
  invite(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: InvitationsRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.invite(actor, planId, reviewId, request);
  }

  /** Records an agency's advice. The agency itself or a coordinator may record it. */
  @Post(':reviewId/advice')
  @HttpCode(200)
  @Requires('review:advise')
  advise(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: AdviceRequest,
  ): Promise<ReviewResponse> {
    return this.voices.advise(actor, planId, reviewId, request);
  }

  /** Records feedback from the young person or a carer, in their own words. */
  @Post(':reviewId/feedback')
  @HttpCode(200)
  @Requires('review:feedback')
  say(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: FeedbackRequest,
  ): Promise<ReviewResponse> {
    return this.voices.say(actor, planId, reviewId, request);
  }

  /** Records that the meeting took place. */
  @Post(':reviewId/meeting')
  @HttpCode(200)
  @Requires('review:change')
  hold(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: MeetingRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.hold(actor, planId, reviewId, request);
  }

  /** Records that the report was sent to everyone invited. */
  @Post(':reviewId/report')
  @HttpCode(200)
  @Requires('review:change')
  report(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: ReportRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.report(actor, planId, reviewId, request);
  }

  /** Records the decision to maintain, amend or end the plan, once the family has been notified. */
  @Post(':reviewId/decision')
  @HttpCode(200)
  @Requires('review:change')
  decide(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: DecisionRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.decide(actor, planId, reviewId, request);
  }

  /** Records that the final amended plan was issued. */
  @Post(':reviewId/final')
  @HttpCode(200)
  @Requires('review:change')
  issueFinal(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: FinalPlanRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.issueFinal(actor, planId, reviewId, request);
  }

  /** Suspends the review until a day, with a reason. */
  @Post(':reviewId/exemption')
  @HttpCode(200)
  @Requires('review:change')
  exempt(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: ExemptionRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.exempt(actor, planId, reviewId, request);
  }

  /** Ends the exemption early. */
  @Delete(':reviewId/exemption')
  @Requires('review:change')
  resume(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @IfMatch() seen: number,
  ): Promise<ReviewResponse> {
    return this.verbs.resume(actor, planId, reviewId, seen);
  }

  /** Cancels the review before its meeting. A review that the law still requires cannot be cancelled. */
  @Post(':reviewId/cancellation')
  @HttpCode(200)
  @Requires('review:change')
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: CancellationRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.cancel(actor, planId, reviewId, request);
  }

  /** Corrects the last record: the review returns to the earlier stage. */
  @Post(':reviewId/correction')
  @HttpCode(200)
  @Requires('review:change')
  correct(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() request: CorrectionRequest,
  ): Promise<ReviewResponse> {
    return this.verbs.correct(actor, planId, reviewId, request);
  }
}
