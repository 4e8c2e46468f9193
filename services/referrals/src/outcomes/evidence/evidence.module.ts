import { Module } from '@nestjs/common';
import { PressModule } from '#libs/press';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceHandlers } from './evidence.handlers.js';
import { EvidenceService } from './evidence.service.js';

@Module({ imports: [PressModule], controllers: [EvidenceController, EvidenceHandlers], providers: [EvidenceService] })
export class EvidenceModule {}
