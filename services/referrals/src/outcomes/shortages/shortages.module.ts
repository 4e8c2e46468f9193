import { Module } from '@nestjs/common';
import { ShortagesController } from './shortages.controller.js';
import { ShortagesService } from './shortages.service.js';

@Module({ controllers: [ShortagesController], providers: [ShortagesService] })
export class ShortagesModule {}
