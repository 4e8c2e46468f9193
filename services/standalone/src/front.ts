import { Controller, Get, Inject, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import { EdgeModule, type Upstream } from '#libs/edge';
import { DomainError } from '#libs/kernel';
import { Costs, ProblemFilter, Public, type Readiness } from '#libs/platform';

interface Probe {
  readonly service: string;
  /** rejects when the service cannot serve */
  check(): Promise<Readiness>;
}

const PROBES = Symbol('probes');

@ApiExcludeController()
@Controller()
@Public()
class FrontController {
  constructor(@Inject(PROBES) private readonly probes: readonly Probe[]) {}

  @Get()
  index(): object {
    return { name: 'Onward', reference: '/docs', openapi: '/openapi.json', health: '/health/ready' };
  }

  @Get('health/live')
  @Costs(0)
  live(): object {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Costs(0)
  async ready(): Promise<Readiness> {
    const answers = await Promise.allSettled(this.probes.map((p) => p.check()));
    const down = this.probes.filter((_, i) => answers[i]!.status === 'rejected').map((p) => p.service);
    if (down.length > 0) throw new DomainError('unavailable', 'NOT_READY', `Not ready: ${down.join(', ')}.`);
    const degraded = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.degraded : []));
    return { status: 'ready', degraded: [...new Set(degraded)] };
  }
}

/** The front's own paths among those of the services; they come first. */
export const FRONT_PATHS = [
  /^\/v1\/young-people\/[^/]+\/who-looked(\?|$)/,
  /^\/v1\/who-looked\//,
  /^\/v1\/today(\?|$)/,
];

/**
 * Serves the paths that belong to no service: the start page, the health of the whole, the API reference, and answers that
 * are put together from several services.
 */
@Module({})
export class FrontModule {
  static with(probes: readonly Probe[], upstreams: readonly Upstream[]): DynamicModule {
    return {
      module: FrontModule,
      imports: [EdgeModule.over(upstreams)],
      controllers: [FrontController],
      providers: [
        { provide: PROBES, useValue: probes },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
