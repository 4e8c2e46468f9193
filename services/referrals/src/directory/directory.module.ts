import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { ServicesController } from './services.controller.js';
import { Shortages } from './shortages.service.js';
import { Services } from './services.service.js';

@Module({
  controllers: [DirectoryController, OrganisationsController, ServicesController],
  providers: [Shortages, Organisations, Services],
})
export class DirectoryModule {}
