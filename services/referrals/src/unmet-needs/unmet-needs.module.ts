import { Module } from '@nestjs/common';
import { UnmetNeedKeeper } from './unmet-need-keeper.js';
import { UnmetNeedsController } from './unmet-needs.controller.js';
import { UnmetNeeds } from './unmet-needs.service.js';

@Module({ controllers: [UnmetNeedsController], providers: [UnmetNeeds, UnmetNeedKeeper] })
export class UnmetNeedsModule {}
