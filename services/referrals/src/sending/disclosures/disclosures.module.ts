import { Module } from '@nestjs/common';
import { RecordModule } from '../../referral/record/record.module.js';
import { SagaModule } from '../saga/saga.module.js';
import { DisclosuresController } from './disclosures.controller.js';
import { DisclosuresService } from './disclosures.service.js';

@Module({ imports: [RecordModule, SagaModule], controllers: [DisclosuresController], providers: [DisclosuresService] })
export class DisclosuresModule {}
