import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Public, RateLimited } from '#libs/platform';
import { PreviewRequest, type RuleResponse, type RulesResponse, type TimelineResponse } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('timeline')
@ApiSecurity({})
@Controller('v1/timeline')
@Public()
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  /** What the law says of somebody with these facts: nothing is stored or logged, and nobody need sign in. */
  @Post('preview')
  @HttpCode(200)
  @RateLimited()
  preview(@Body() request: PreviewRequest): TimelineResponse {
    return this.timelines.preview(request);
  }

  /** Every rule with its words, date, authority and how sure it is. */
  @Get('rules')
  @RateLimited()
  rules(): RulesResponse {
    return this.timelines.rules();
  }

  /** One rule, `EDU-08`. */
  @Get('rules/:ruleId')
  @RateLimited()
  rule(@Param('ruleId') ruleId: string): RuleResponse {
    return this.timelines.rule(ruleId);
  }
}
