import { Module } from '@nestjs/common';
import { AnswersController } from './answers.controller.js';
import { AnswersService } from './answers.service.js';
import { AnswerJob } from './answer.job.js';

@Module({ controllers: [AnswersController], providers: [AnswersService, AnswerJob], exports: [AnswerJob] })
export class AnswersModule {}
