import { Module } from '@nestjs/common';
import { PersonTimelineController } from './person-timeline.controller.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineService } from './timeline.service.js';

@Module({ controllers: [TimelineController, PersonTimelineController], providers: [TimelineService] })
export class TimelineModule {}
