import { Module } from '@nestjs/common';
import { ColleaguesModule } from '../colleagues/colleagues.module.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';

@Module({ controllers: [MeController], providers: [MeService], imports: [ColleaguesModule] })
export class MeModule {}
