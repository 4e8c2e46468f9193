import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, PageQuery, Requires } from '#libs/platform';
import { Described } from '../../referral/lifecycle/described.decorator.js';
import { ReferralResponse } from '../../referral/record/referral.dto.js';
import {
  DecideReconsiderationRequest,
  DeclineReferralRequest,
  DueReconsiderationPage,
  NewReconsiderationRequest,
  RefusalResponse,
} from './refusals.dto.js';
import { RefusalsService } from './refusals.service.js';

const Id = () => IdParam('referralId');
const PDF = 'application/pdf';
const file = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } }) as const;

@ApiTags('refusals')
@Controller('v1')
export class RefusalsController {
  constructor(private readonly refusals: RefusalsService) {}

  /** Declines a referral with a coded reason and an explanation. A statutory service must also record its decision in full. */
  @Post('referrals/:referralId/decline')
  @Described('decline')
  @HttpCode(200)
  @Requires('referral:decline')
  decline(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() no: DeclineReferralRequest,
  ): Promise<ReferralResponse> {
    return this.refusals.decline(actor, id, no);
  }

  /** Returns the latest refusal by a statutory service, with its grounds, decision-maker and any challenges. */
  @Get('referrals/:referralId/refusal')
  @Requires('refusal:read')
  get(@CurrentActor() actor: Actor, @Id() id: string): Promise<RefusalResponse> {
    return this.refusals.get(actor, id);
  }

  /** Returns the refusal letter as text. */
  @Get('referrals/:referralId/refusal/letter.txt')
  @Requires('refusal:read')
  @ApiOkResponse(file('text/plain'))
  @Header('content-type', 'text/plain; charset=utf-8')
  async letter(@CurrentActor() actor: Actor, @Id() id: string): Promise<string> {
    return (await this.refusals.letter(actor, id)).letter.text;
  }

  /** Returns the refusal letter as a PDF. */
  @Get('referrals/:referralId/refusal/letter.pdf')
  @Requires('refusal:read')
  @ApiOkResponse(file(PDF))
  @Header('content-type', PDF)
  @Header('content-disposition', 'inline; filename="decision.pdf"')
  letterOnPaper(@CurrentActor() actor: Actor, @Id() id: string): Promise<Buffer> {
    return this.refusals.letterOnPaper(actor, id);
  }

  /** Requests a reconsideration of the refusal. If that is refused too, the second request is a complaint. */
  @Post('referrals/:referralId/reconsideration')
  @Described('reconsideration')
  @HttpCode(200)
  @Requires('refusal:challenge')
  ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { grounds }: NewReconsiderationRequest,
  ): Promise<RefusalResponse> {
    return this.refusals.ask(actor, id, grounds);
  }

  /** Upholds or overturns the refusal. The decision-maker must not have decided before; overturning reopens the assessment. */
  @Post('referrals/:referralId/reconsideration/decision')
  @Described('overturning')
  @HttpCode(200)
  @Requires('refusal:reconsider')
  decide(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() decision: DecideReconsiderationRequest,
  ): Promise<RefusalResponse> {
    return this.refusals.decide(actor, id, decision);
  }

  /** Lists open reconsiderations, the earliest due date first. */
  @Get('reconsiderations')
  @Requires('referral-worklist:read')
  due(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DueReconsiderationPage> {
    return this.refusals.due(actor, query);
  }
}
