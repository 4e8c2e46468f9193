import { Module } from '@nestjs/common';
import { AnyOrigin } from './any-origin.js';
import { OpenReferralController } from './open-referral.controller.js';
import { OpenReferral } from './open-referral.service.js';

@Module({ controllers: [OpenReferralController], providers: [AnyOrigin, OpenReferral] })
export class OpenReferralModule {}
