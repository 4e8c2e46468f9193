import { Module } from '@nestjs/common';
import { PlanCopiesHandlers } from './plan-copies.handlers.js';
import { PlanFactsHandlers } from './plan-facts.handlers.js';

@Module({ controllers: [PlanCopiesHandlers, PlanFactsHandlers] })
export class PlanCopiesModule {}
