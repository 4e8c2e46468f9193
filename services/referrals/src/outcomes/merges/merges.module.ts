import { Module } from '@nestjs/common';
import { MergesHandlers } from './merges.handlers.js';

@Module({ controllers: [MergesHandlers] })
export class MergesModule {}
