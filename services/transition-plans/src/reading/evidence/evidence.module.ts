import { Module } from '@nestjs/common';
import { EvidenceHandlers } from './evidence.handlers.js';

@Module({ controllers: [EvidenceHandlers] })
export class EvidenceModule {}
