import { Module } from '@nestjs/common';
import { CarersAssessmentsController } from './carers-assessments.controller.js';
import { CarersAssessmentsService } from './carers-assessments.service.js';

@Module({ controllers: [CarersAssessmentsController], providers: [CarersAssessmentsService] })
export class CarersAssessmentsModule {}
