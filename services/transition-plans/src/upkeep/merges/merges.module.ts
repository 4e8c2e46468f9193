import { Module } from '@nestjs/common';
import { MilestonesModule } from '../../duties/milestones/milestones.module.js';
import { MergesHandlers } from './merges.handlers.js';

@Module({ imports: [MilestonesModule], controllers: [MergesHandlers] })
export class MergesModule {}
