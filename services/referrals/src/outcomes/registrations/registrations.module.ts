import { Module } from '@nestjs/common';
import { RegistrationsHandlers } from './registrations.handlers.js';

@Module({ controllers: [RegistrationsHandlers] })
export class RegistrationsModule {}
