import { Module } from '@nestjs/common';
import { RepresentativesController } from './representatives.controller.js';
import { RepresentativesService } from './representatives.service.js';

@Module({ controllers: [RepresentativesController], providers: [RepresentativesService] })
export class RepresentativesModule {}
