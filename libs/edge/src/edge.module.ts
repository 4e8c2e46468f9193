import { type DynamicModule, Module } from '@nestjs/common';
import type { Upstream } from './upstream.js';
import { WhoLookedController } from './who-looked.controller.js';
import { UPSTREAMS, WhoLookedService } from './who-looked.service.js';

/** Answers that are put together from several services. */
@Module({})
export class EdgeModule {
  static over(upstreams: readonly Upstream[]): DynamicModule {
    return {
      module: EdgeModule,
      controllers: [WhoLookedController],
      providers: [{ provide: UPSTREAMS, useValue: upstreams }, WhoLookedService],
    };
  }
}
