import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/**
 * Allows web pages of any origin to read the feeds' responses, as Open Referral UK requires. A hook is needed
 * because errors may occur before a controller runs. Without the header on them, a page could not distinguish a rate
 * limit from a server that is down.
 */
@Injectable()
export class AnyOriginService implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onSend', (request, reply, _payload, done) => {
      if (request.url.startsWith('/open-referral/')) {
        void reply.header('access-control-allow-origin', '*');
        void reply.header('cross-origin-resource-policy', 'cross-origin');
      }
      done();
    });
  }
}
