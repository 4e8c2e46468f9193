import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { DisclosuresHandlers } from './disclosures.handlers.js';
import { DisclosuresService } from './disclosures.service.js';

@Module({ controllers: [DisclosuresController, DisclosuresHandlers], providers: [DisclosuresService] })
export class DisclosuresModule {}
