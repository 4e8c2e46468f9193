import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { RecordModule } from '../record/record.module.js';
import { ReferralsController } from './referrals.controller.js';
import { ActionsService } from './actions.service.js';

@Module({ imports: [ReadingModule, RecordModule], controllers: [ReferralsController], providers: [ActionsService] })
export class ActionsModule {}
