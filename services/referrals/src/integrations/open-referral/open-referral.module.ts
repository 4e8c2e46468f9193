import { Module } from '@nestjs/common';
import { AnyOriginService } from './any-origin.service.js';
import { OpenReferralController } from './open-referral.controller.js';
import { OpenReferralService } from './open-referral.service.js';

@Module({ controllers: [OpenReferralController], providers: [AnyOriginService, OpenReferralService] })
export class OpenReferralModule {}
