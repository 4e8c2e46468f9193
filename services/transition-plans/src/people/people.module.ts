import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { PeopleHandlers } from './people.handlers.js';

@Module({ imports: [MilestonesModule], controllers: [PeopleHandlers] })
export class PeopleModule {}
