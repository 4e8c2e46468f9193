import { Module } from '@nestjs/common';
import { InvolvementsController } from './involvements.controller.js';
import { InvolvementsHandlers } from './involvements.handlers.js';
import { InvolvementsService } from './involvements.service.js';

@Module({ controllers: [InvolvementsController, InvolvementsHandlers], providers: [InvolvementsService] })
export class InvolvementsModule {}
