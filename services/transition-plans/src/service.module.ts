import { Module } from '@nestjs/common';
import { layers } from './layers.js';

@Module({ imports: layers.flatMap(({ modules }) => modules) })
export class TransitionPlansServiceModule {}
