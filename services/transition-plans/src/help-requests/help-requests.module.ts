import { Module } from '@nestjs/common';
import { HelpRequestsController, MyHelpRequestsController } from './help-requests.controller.js';
import { HelpRequestsService } from './help-requests.service.js';

@Module({
  controllers: [MyHelpRequestsController, HelpRequestsController],
  providers: [HelpRequestsService],
})
export class HelpRequestsModule {}
