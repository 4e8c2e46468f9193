import { Module } from '@nestjs/common';
import { DecisionMakersController } from './decision-makers.controller.js';
import { DecisionMakersService } from './decision-makers.service.js';

@Module({ controllers: [DecisionMakersController], providers: [DecisionMakersService] })
export class DecisionMakersModule {}
