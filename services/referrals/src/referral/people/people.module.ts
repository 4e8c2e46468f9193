import { Module } from '@nestjs/common';
import { PeopleHandlers } from './people.handlers.js';

@Module({ controllers: [PeopleHandlers] })
export class PeopleModule {}
