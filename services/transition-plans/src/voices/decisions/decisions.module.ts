import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsHandlers } from './decisions.handlers.js';
import { DecisionsService } from './decisions.service.js';

@Module({ controllers: [DecisionsController, DecisionsHandlers], providers: [DecisionsService] })
export class DecisionsModule {}
