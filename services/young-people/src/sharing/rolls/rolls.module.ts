import { Module } from '@nestjs/common';
import { RollsController } from './rolls.controller.js';
import { RollsService } from './rolls.service.js';

@Module({ controllers: [RollsController], providers: [RollsService] })
export class RollsModule {}
