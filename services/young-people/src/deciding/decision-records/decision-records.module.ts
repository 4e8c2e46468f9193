import { Module } from '@nestjs/common';
import { CapacityAssessmentsController } from './capacity-assessments.controller.js';
import { CapacityAssessmentsService } from './capacity-assessments.service.js';
import { RepresentativesController } from './representatives.controller.js';
import { RepresentativesService } from './representatives.service.js';

@Module({
  controllers: [CapacityAssessmentsController, RepresentativesController],
  providers: [CapacityAssessmentsService, RepresentativesService],
})
export class DecisionRecordsModule {}
