import { Module } from '@nestjs/common';
import { PlanCopiesHandlers } from './plan-copies.handlers.js';

@Module({ controllers: [PlanCopiesHandlers] })
export class PlanCopiesModule {}
