import { Module } from '@nestjs/common';
import { PressModule } from '#libs/press';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

@Module({ imports: [PressModule], controllers: [DocumentsController], providers: [DocumentsService] })
export class DocumentsModule {}
