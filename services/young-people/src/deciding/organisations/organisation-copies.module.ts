import { Module } from '@nestjs/common';
import { OrganisationCopiesHandlers } from './organisation-copies.handlers.js';

@Module({ controllers: [OrganisationCopiesHandlers] })
export class OrganisationCopiesModule {}
