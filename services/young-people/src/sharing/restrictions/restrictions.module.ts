import { Module } from '@nestjs/common';
import { RestrictedRecordsController, RestrictionsController } from './restrictions.controller.js';
import { RestrictionsService } from './restrictions.service.js';

@Module({ controllers: [RestrictionsController, RestrictedRecordsController], providers: [RestrictionsService] })
export class RestrictionsModule {}
