import { Module } from '@nestjs/common';
import { TimelineModule } from '../timeline/timeline.module.js';
import { PersonTimelineController } from './person-timeline.controller.js';

@Module({ imports: [TimelineModule], controllers: [PersonTimelineController] })
export class PersonTimelineModule {}
