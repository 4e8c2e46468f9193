import { Module } from '@nestjs/common';
import { NamedWorkersController } from './named-workers.controller.js';
import { NamedWorkersService } from './named-workers.service.js';

@Module({ controllers: [NamedWorkersController], providers: [NamedWorkersService] })
export class NamedWorkersModule {}
