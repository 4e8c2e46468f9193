import { Module } from '@nestjs/common';
import { HelpRequestsController, MyHelpRequestsController } from './help-requests.controller.js';
import { HelpRequestsService } from './help-requests.service.js';
import { HelpJob } from './help.job.js';

@Module({
  controllers: [MyHelpRequestsController, HelpRequestsController],
  providers: [HelpRequestsService, HelpJob],
  exports: [HelpJob],
})
export class HelpRequestsModule {}
