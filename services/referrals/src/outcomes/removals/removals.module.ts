import { Module } from '@nestjs/common';
import { Erasures } from '#libs/platform';
import { RecordModule } from '../../referral/record/record.module.js';
import { ErasuresService } from './erasures.service.js';
import { ReferralRemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({
  imports: [RecordModule],
  controllers: [ReferralRemovalsController],
  providers: [RemovalsService, { provide: Erasures, useClass: ErasuresService }],
})
export class RemovalsModule {}
