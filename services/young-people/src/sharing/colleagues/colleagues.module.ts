import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesService } from './colleagues.service.js';

@Module({ controllers: [ColleaguesController], providers: [ColleaguesService], exports: [ColleaguesService] })
export class ColleaguesModule {}
