import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import {
  TODAY_KEYS,
  TODAY_OF,
  TODAY_SERVICES,
  type Role,
  type TodayBlock,
  type TodayKey,
  type TodayPart,
} from '#libs/platform';
import { type Asking, headersOf } from './asking.js';
import type { TodayResponse } from './today.dto.js';
import { Refused, type Upstream, UPSTREAMS } from './upstream.js';

const isOfToday = ({ service }: Upstream) => (TODAY_SERVICES as readonly string[]).includes(service);

/** The day of an account, from the services that have its lists. This adds no right of its own. */
@Injectable()
export class TodayComposer {
  constructor(@Inject(UPSTREAMS) private readonly upstreams: readonly Upstream[]) {}

  /** @throws Refused as the first service that refuses; DomainError SERVICES_UNAVAILABLE (503) when none answers */
  async read(asking: Asking): Promise<TodayResponse> {
    const answers = await Promise.all(
      this.upstreams
        .filter(isOfToday)
        .map((upstream) =>
          upstream
            .ask({ method: 'GET', path: `/v1/today/${upstream.service}`, headers: headersOf(asking) })
            .catch(() => undefined),
        ),
    );
    const refused = answers.find((answer) => answer && answer.status >= 400 && answer.status < 500);
    if (refused) throw new Refused(refused);
    const parts = answers.flatMap((answer) => (answer && answer.status < 300 ? [answer.body as TodayPart] : []));
    const [part] = parts;
    if (!part)
      throw new DomainError('unavailable', 'SERVICES_UNAVAILABLE', 'No service answers now. Try again in a minute.');
    const blocks = [...parts.flatMap((one) => one.blocks), ...awayFrom(part.role as Role, parts)];
    return { blocks: blocks.toSorted((a, b) => TODAY_KEYS.indexOf(a.key) - TODAY_KEYS.indexOf(b.key)) };
  }
}

/** The blocks of the services that gave no part. */
function awayFrom(role: Role, parts: readonly TodayPart[]): TodayBlock[] {
  const ofAway = TODAY_SERVICES.filter((service) => !parts.some((part) => part.service === service));
  return ofAway.flatMap((service) => TODAY_OF[role][service].map(unavailable));
}

const unavailable = (key: TodayKey): TodayBlock => ({
  ...{ key, status: 'unavailable', count: null, more: false, link: null, rows: [] },
});
