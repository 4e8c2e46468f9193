import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Costs, Public, TakesBody } from '#libs/platform';
import {
  CompareRequest,
  type ComparisonResponse,
  type ConsideredResponse,
  PreviewRequest,
  type RuleResponse,
  type RulesResponse,
  type TimelineResponse,
} from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

/** A list of facts has at most 20 entries; a much longer one is refused unread. */
const FACTS = { listLength: 40 };

@ApiTags('timeline')
@ApiSecurity({})
@Controller('v1/timeline')
@Public()
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  /** Returns the statutory duties for the given facts. Needs no sign-in, and stores and logs nothing. */
  @Post('preview')
  @HttpCode(200)
  @Costs(5)
  @TakesBody(FACTS)
  preview(@Body() request: PreviewRequest): TimelineResponse {
    return this.timelines.preview(request);
  }

  /** Returns what differs between two answers: two sets of facts, or one set under the law of two days. */
  @Post('compare')
  @HttpCode(200)
  @Costs(10)
  @TakesBody(FACTS)
  compare(@Body() request: CompareRequest): ComparisonResponse {
    return this.timelines.compare(request);
  }

  /** Returns every rule in force with the reasons why it applies or not. */
  @Post('considered')
  @HttpCode(200)
  @Costs(5)
  @TakesBody(FACTS)
  considered(@Body() request: PreviewRequest): ConsideredResponse {
    return this.timelines.considered(request);
  }

  /** Lists all rules with their words, date, authority and confidence. */
  @Get('rules')
  @Costs(5)
  rules(): RulesResponse {
    return this.timelines.rules();
  }

  /** Returns one rule, for example `EDU-08`. */
  @Get('rules/:ruleId')
  rule(@Param('ruleId') ruleId: string): RuleResponse {
    return this.timelines.rule(ruleId);
  }
}
