import { Module } from '@nestjs/common';
import { OpeningService } from './opening.service.js';

@Module({ providers: [OpeningService], exports: [OpeningService] })
export class OpeningModule {}
