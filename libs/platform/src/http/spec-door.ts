import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Clock, SystemClock } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import { Copies } from '../access/copies.js';
import { CurrentActor, Public, Requires } from '../access/decorators.js';
import { Tokens } from '../access/tokens.js';
import type { ServiceConfig } from '../config/config.js';
import { SERVICE_CONFIG } from '../config/tokens.js';
import { NatsLink } from '../access/nats-link.js';
import { createApplication } from './application.js';
import { DoorGuard } from './door.guard.js';
import { Costs, TakesBody } from './door-route.js';
import { HeadersInterceptor } from './headers.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { Words, validationPipe } from './validation.js';

import { connect } from 'node:net';

class Inner {
  @IsInt()
  @Min(0)
  @Max(9)
  n: number;
}

class Wish {
  @IsOptional()
  @Words(100)
  title?: string;

  @IsOptional()
  @Words(100)
  note?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => Inner)
  one?: Inner;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Inner)
  many?: Inner[];

  /** what the OpenAPI plugin writes for this class in a service */
  static _OPENAPI_METADATA_FACTORY() {
    return { title: { required: false }, note: { required: false, nullable: true } };
  }
}

/** An answer that is worth compressing. */
export const LONG = { words: 'a sentence that comes again. '.repeat(800) };

/** Requests of `v1/things/held`: how many run, how many have begun, and what they wait for. */
export const HELD = { running: 0, begun: 0, until: Promise.resolve() };

@Controller('v1/things')
class ThingsController {
  @Get()
  @Public()
  list(@Query('q') q?: string): object {
    return { q: q ?? null };
  }

  @Get('long')
  @Public()
  @Costs(0)
  long(): object {
    return LONG;
  }

  @Post('open')
  @HttpCode(200)
  @Public()
  @TakesBody({ bytes: 2_000 })
  open(@Body() wish: Wish): object {
    return { ...wish };
  }

  @Post('mine')
  @HttpCode(200)
  @Requires('plan:read')
  mine(@CurrentActor() actor: Actor, @Body() wish: Wish): object {
    return { ...LONG, subject: actor.subject, title: wish.title ?? null };
  }

  @Post('staff')
  @Requires('plan:open')
  staff(@Body() wish: Wish): object {
    return { ...wish };
  }

  /** Answers when the test lets it. */
  @Get('held')
  @Requires('plan:read')
  @Costs(20)
  async held(): Promise<object> {
    HELD.running++;
    HELD.begun++;
    await HELD.until;
    HELD.running--;
    return {};
  }

  @Get('failing/:code')
  @Public()
  fail(@Param('code') code: string): never {
    throw Object.assign(new Error('as pg throws it'), { code });
  }

  @Get(':id')
  @Requires('plan:read')
  read(@Param('id') id: string): object {
    return { id };
  }
}

/** A small application with everything that the door does, and its issuer. */
export async function startThings(
  issuer: { readonly url: string },
  settings: Partial<ServiceConfig & { bodyMs: number }> = {},
): Promise<NestFastifyApplication> {
  const config = {
    logLevel: 'silent',
    publicUrl: null,
    publicRate: 10_000,
    accountRate: 10_000,
    maxConnections: 100,
    trustedProxies: [],
    oidcIssuer: issuer.url,
    audience: 'onward',
    areas: null,
    ...settings,
  } as unknown as ServiceConfig;
  @Module({
    controllers: [ThingsController],
    providers: [
      { provide: SERVICE_CONFIG, useValue: config },
      { provide: Clock, useClass: SystemClock },
      NatsLink,
      Copies,
      Tokens,
      { provide: APP_GUARD, useClass: DoorGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: HeadersInterceptor },
      { provide: APP_PIPE, useFactory: validationPipe },
    ],
  })
  class Things {}
  const made = await createApplication('things', Things, config);
  await made.listen(0, '127.0.0.1');
  return made;
}

/** Sends bytes and returns everything that comes back until the server closes. */
export const rawRequest = (bytes: string, to: number) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(to, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

export const problemOf = (answer: string) =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { code: string };
