import { Module } from '@nestjs/common';
import { UnmetNeedsJob } from './unmet-needs.job.js';
import { UnmetNeedsController } from './unmet-needs.controller.js';
import { UnmetNeedsService } from './unmet-needs.service.js';

@Module({ controllers: [UnmetNeedsController], providers: [UnmetNeedsService, UnmetNeedsJob] })
export class UnmetNeedsModule {}
