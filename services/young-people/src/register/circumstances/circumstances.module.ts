import { Module } from '@nestjs/common';
import { CircumstancesController } from './circumstances.controller.js';
import { CircumstancesService } from './circumstances.service.js';

@Module({ controllers: [CircumstancesController], providers: [CircumstancesService] })
export class CircumstancesModule {}
