import { Module } from '@nestjs/common';
import { DecisionKeeper } from '../consequences/decisions.job.js';
import { DecisionMakersController } from './decision-makers.controller.js';
import { DecisionMakersService } from './decision-makers.service.js';

@Module({ controllers: [DecisionMakersController], providers: [DecisionMakersService, DecisionKeeper] })
export class DecisionMakersModule {}
