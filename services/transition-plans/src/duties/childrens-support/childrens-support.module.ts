import { Module } from '@nestjs/common';
import { ChildrensSupportController } from './childrens-support.controller.js';
import { ChildrensSupportService } from './childrens-support.service.js';

@Module({ controllers: [ChildrensSupportController], providers: [ChildrensSupportService] })
export class ChildrensSupportModule {}
