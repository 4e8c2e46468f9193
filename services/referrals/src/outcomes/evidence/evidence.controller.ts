import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { EvidenceBundleResponse, NewEvidenceBundleRequest } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

const PDF = 'application/pdf';

@ApiTags('evidence')
@Controller('v1/young-people/:youngPersonId/evidence-bundles')
export class EvidenceController {
  constructor(private readonly bundles: EvidenceService) {}

  /** Makes a dated bundle of the plan, referrals, refusals and letters. The plan is added when its service responds. */
  @Post()
  @HttpCode(202)
  @Requires('evidence:make')
  make(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') youngPersonId: string,
    @Body() bundle: NewEvidenceBundleRequest,
  ): Promise<EvidenceBundleResponse> {
    return this.bundles.make(actor, youngPersonId, bundle);
  }

  /** Returns a bundle and lists the documents that are still missing. */
  @Get(':bundleId')
  @Requires('evidence:read')
  get(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') youngPersonId: string,
    @IdParam('bundleId') id: string,
  ): Promise<EvidenceBundleResponse> {
    return this.bundles.get(actor, youngPersonId, id);
  }

  /** Returns a bundle as a PDF with a table of contents. */
  @Get(':bundleId/bundle.pdf')
  @Requires('evidence:read')
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', PDF)
  @Header('content-disposition', 'inline; filename="evidence-bundle.pdf"')
  paper(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') youngPersonId: string,
    @IdParam('bundleId') id: string,
  ): Promise<Buffer> {
    return this.bundles.paper(actor, youngPersonId, id);
  }
}
