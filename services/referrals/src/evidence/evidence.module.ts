import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceHandlers } from './evidence.handlers.js';
import { EvidenceBundles } from './evidence.service.js';

@Module({ controllers: [EvidenceController, EvidenceHandlers], providers: [EvidenceBundles] })
export class EvidenceModule {}
