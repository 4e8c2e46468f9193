import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  AddCarerRequest,
  AnswerOfferRequest,
  type CarersAssessmentsResponse,
  type CarersAssessmentResponse,
  CarersDayRequest,
  type CarersWorkPage,
  CarersWorkQuery,
  ChangeCarerRequest,
  type OwnCarersAssessmentsResponse,
  ReopenRequest,
  SetAsideRequest,
} from './carers-assessments.dto.js';
import { CarersAssessmentsService } from './carers-assessments.service.js';

@ApiTags('carers’ assessments')
@Controller('v1')
export class CarersAssessmentsController {
  constructor(private readonly assessments: CarersAssessmentsService) {}

  /** Lists the carers of a plan with their own assessments. A family account gets only its own. */
  @Get('plans/:planId/carers-assessments')
  @Requires('carers-assessment:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<CarersAssessmentsResponse> {
    return this.assessments.read(actor, planId);
  }

  /** Adds a carer. Their own assessment must then be offered. */
  @Post('plans/:planId/carers-assessments')
  @Requires('carers-assessment:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: AddCarerRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.add(actor, planId, request);
  }

  /** Corrects the carer's details. */
  @Patch('plans/:planId/carers-assessments/:assessmentId')
  @Requires('carers-assessment:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @IfMatch() seen: number,
    @Body() request: ChangeCarerRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.change(actor, planId, assessmentId, seen, request);
  }

  /** Offers the assessment, for the first time or again. */
  @Post('plans/:planId/carers-assessments/:assessmentId/offer')
  @HttpCode(200)
  @Requires('carers-assessment:change')
  offer(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() request: CarersDayRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.move(actor, planId, assessmentId, 'offer', request);
  }

  /** Records that the carer accepts or declines. A carer who declines is asked again on a later day. */
  @Post('plans/:planId/carers-assessments/:assessmentId/answer')
  @HttpCode(200)
  @Requires('carers-assessment:answer')
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() { answer, ...step }: AnswerOfferRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.move(actor, planId, assessmentId, answer, step);
  }

  /** Records that the assessment is done. */
  @Post('plans/:planId/carers-assessments/:assessmentId/completion')
  @HttpCode(200)
  @Requires('carers-assessment:change')
  complete(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() request: CarersDayRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.move(actor, planId, assessmentId, 'complete', request);
  }

  /** Sets the assessment aside with a reason and an accountable person. The carer stays on the list. */
  @Post('plans/:planId/carers-assessments/:assessmentId/setting-aside')
  @HttpCode(200)
  @Requires('carers-assessment:set-aside')
  setAside(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() { reason, ...step }: SetAsideRequest,
  ): Promise<CarersAssessmentResponse> {
    const verb = reason === 'not-needed' ? 'set-aside' : 'correct';
    return this.assessments.move(actor, planId, assessmentId, verb, step);
  }

  /** Reopens a completed or set-aside assessment, so that it is offered again. */
  @Post('plans/:planId/carers-assessments/:assessmentId/reopening')
  @HttpCode(200)
  @Requires('carers-assessment:set-aside')
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() request: ReopenRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.move(actor, planId, assessmentId, 'reopen', request);
  }

  /** Lists carers' assessments that must be offered, answered, completed or offered again. */
  @Get('worklists/carers-assessments')
  @Requires('worklist:read')
  work(@CurrentActor() actor: Actor, @Query() query: CarersWorkQuery): Promise<CarersWorkPage> {
    return this.assessments.work(actor, query);
  }

  /** Lists my own assessments as a carer, even if I can no longer read the young person's record. */
  @Get('me/carers-assessments')
  @Requires('my-carers-assessment:read')
  own(@CurrentActor() actor: Actor): Promise<OwnCarersAssessmentsResponse> {
    return this.assessments.own(actor);
  }

  /** Accepts or declines the offer of my own assessment. */
  @Post('me/carers-assessments/:assessmentId/answer')
  @HttpCode(200)
  @Requires('my-carers-assessment:answer')
  answerOwn(
    @CurrentActor() actor: Actor,
    @IdParam('assessmentId') assessmentId: string,
    @Body() { answer, ...step }: AnswerOfferRequest,
  ): Promise<CarersAssessmentResponse> {
    return this.assessments.answerOwn(actor, assessmentId, answer, step);
  }
}
