import { Module } from '@nestjs/common';
import { RecordModule } from '../../referral/record/record.module.js';
import { RemovalsController } from './removals.controller.js';
import { RemovalsService } from './removals.service.js';

@Module({ imports: [RecordModule], controllers: [RemovalsController], providers: [RemovalsService] })
export class RemovalsModule {}
