import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { ServicesController } from './services.controller.js';
import { Services } from './services.service.js';

@Module({
  controllers: [OrganisationsController, ServicesController],
  providers: [Organisations, Services],
})
export class DirectoryModule {}
