import { Module } from '@nestjs/common';
import { PlanDisclosuresController } from './plan-disclosures.controller.js';
import { PlanDisclosuresHandlers } from './plan-disclosures.handlers.js';

@Module({ controllers: [PlanDisclosuresController, PlanDisclosuresHandlers] })
export class PlanDisclosuresModule {}
