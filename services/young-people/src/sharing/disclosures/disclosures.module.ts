import { Module } from '@nestjs/common';
import { PersonDisclosuresController } from './disclosures.controller.js';
import { DisclosuresHandlers } from './disclosures.handlers.js';
import { DisclosuresService } from './disclosures.service.js';

@Module({ controllers: [PersonDisclosuresController, DisclosuresHandlers], providers: [DisclosuresService] })
export class DisclosuresModule {}
