import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceHandlers } from './evidence.handlers.js';
import { EvidenceService } from './evidence.service.js';

@Module({ controllers: [EvidenceController, EvidenceHandlers], providers: [EvidenceService] })
export class EvidenceModule {}
