import { Module } from '@nestjs/common';
import { OpenReferralController } from './open-referral.controller.js';
import { OpenReferral } from './open-referral.service.js';

@Module({ controllers: [OpenReferralController], providers: [OpenReferral] })
export class OpenReferralModule {}
