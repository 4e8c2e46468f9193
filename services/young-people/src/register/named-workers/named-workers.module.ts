import { Module } from '@nestjs/common';
import { NamedWorkerAssignmentsController, NamedWorkersController } from './named-workers.controller.js';
import { NamedWorkersService } from './named-workers.service.js';

@Module({ controllers: [NamedWorkersController, NamedWorkerAssignmentsController], providers: [NamedWorkersService] })
export class NamedWorkersModule {}
