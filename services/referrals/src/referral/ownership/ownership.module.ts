import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { OwnershipController } from './ownership.controller.js';
import { OwnershipService } from './ownership.service.js';

@Module({ imports: [RecordModule], controllers: [OwnershipController], providers: [OwnershipService] })
export class OwnershipModule {}
