import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/platform';
import { type ReviewWorklistPage, ReviewWorklistQuery } from './review-worklist.dto.js';
import { ReviewWorklistService } from './review-worklist.service.js';

@ApiTags('caseload and worklists')
@Controller('v1/worklists/reviews')
export class ReviewWorklistController {
  constructor(private readonly worklist: ReviewWorklistService) {}

  /** Lists reviews near or past their next deadline, and people who are due an annual review but have none planned. */
  @Get()
  @Requires('worklist:read')
  read(@CurrentActor() actor: Actor, @Query() query: ReviewWorklistQuery): Promise<ReviewWorklistPage> {
    return this.worklist.read(actor, query);
  }
}
