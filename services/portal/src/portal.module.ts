import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Clock, FixedClock, SystemClock } from '#libs/kernel';
import { Apis } from './api/apis.js';
import { PORTAL_CONFIG, type PortalConfig } from './config.js';
import { Store } from './database/store.js';
import { PAGES } from './pages/index.js';
import { DraftsService } from './session/drafts.service.js';
import { Parked } from './session/parked.service.js';
import { Seal } from './session/seal.js';
import { Sessions } from './session/sessions.service.js';
import { Sweep } from './session/sweep.js';
import { Oidc } from './sign-in/oidc.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { PageFilter } from './web/page.filter.js';
import { PageInterceptor } from './web/page.interceptor.js';
import { SessionGuard } from './web/session.guard.js';
import { Views } from './web/views.js';

/** The pages, the sessions of those who are signed in, and nothing else: records and rights are the services'. */
@Module({})
export class PortalModule {
  static with(config: PortalConfig, clock?: Clock): DynamicModule {
    return {
      module: PortalModule,
      controllers: [SignInController, ...PAGES],
      providers: [
        { provide: PORTAL_CONFIG, useValue: config },
        {
          provide: Clock,
          useValue: clock ?? (config.fixedClock ? new FixedClock(config.fixedClock) : new SystemClock()),
        },
        ...[Store, Seal, Sessions, Parked, DraftsService, Sweep, Oidc, Apis, Views],
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_FILTER, useClass: PageFilter },
      ],
    };
  }
}
