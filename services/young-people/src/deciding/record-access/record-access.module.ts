import { Module } from '@nestjs/common';
import { RelationshipsController } from './relationships.controller.js';
import { RelationshipsService } from './relationships.service.js';
import { RenewalsController } from './renewals.controller.js';
import { RenewalsService } from './renewals.service.js';

@Module({
  controllers: [RelationshipsController, RenewalsController],
  providers: [RelationshipsService, RenewalsService],
})
export class RecordAccessModule {}
