import { Module } from '@nestjs/common';
import { InvolvementsHandlers } from './involvements.handlers.js';

@Module({ controllers: [InvolvementsHandlers] })
export class InvolvementsModule {}
