import { type DynamicModule, Module } from '@nestjs/common';
import { TodayController } from './today.controller.js';
import { TodayComposer } from './today.service.js';
import { UPSTREAMS, type Upstream } from './upstream.js';
import { WhoLookedController } from './who-looked.controller.js';
import { WhoLookedService } from './who-looked.service.js';

/** Answers that are put together from several services. */
@Module({})
export class EdgeModule {
  static over(upstreams: readonly Upstream[]): DynamicModule {
    return {
      module: EdgeModule,
      controllers: [TodayController, WhoLookedController],
      providers: [{ provide: UPSTREAMS, useValue: upstreams }, TodayComposer, WhoLookedService],
    };
  }
}
