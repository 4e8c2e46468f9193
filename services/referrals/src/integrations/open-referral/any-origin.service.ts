import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/**
 * Pages of any origin may read what the feeds answer, as Open Referral UK asks for: refusals, too, which are made before a
 * controller is reached. Without it a page could not tell that it has to wait from a server that is down.
 */
@Injectable()
export class AnyOriginService implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith('/open-referral/')) {
        void reply.header('access-control-allow-origin', '*');
        void reply.header('cross-origin-resource-policy', 'cross-origin');
      }
      done();
    });
  }
}
