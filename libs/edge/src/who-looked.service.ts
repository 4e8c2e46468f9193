import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { AccessLogLine, OpenedLine, Page } from '#libs/platform';
import { type Asking, headersOf } from './asking.js';
import { Refused, UPSTREAMS, type Upstream } from './upstream.js';
import type { WhatOpenedPage, WhoLookedPage } from './who-looked.dto.js';
import { agencyWords, didWords, jobWords, whyWords } from './who-looked.words.js';

interface Paging {
  readonly after?: string | undefined;
  readonly limit: number;
}

type Line<Item> = Item & { readonly id: string; readonly service: string };

/**
 * The access log of all services as one. Every service decides what the account may read; this adds no right of its own.
 * Ids of lines are in order of time in every service, so one id is the place in all of them.
 */
@Injectable()
export class WhoLookedService {
  constructor(@Inject(UPSTREAMS) private readonly upstreams: readonly Upstream[]) {}

  /** @throws Refused as the first service that refuses; DomainError SERVICES_UNAVAILABLE (503) when none answers */
  async whoLooked(asking: Asking, youngPersonId: string, { after, limit }: Paging): Promise<WhoLookedPage> {
    const query = new URLSearchParams({ limit: String(limit), ...(after && { after }) });
    const { lines, ...page } = await this.gather<AccessLogLine>(limit, (service) => ({
      method: 'GET',
      path: `/v1/access-log/${service}/young-people/${youngPersonId}?${query}`,
      headers: headersOf(asking),
    }));
    const names = await this.organisations(asking, lines);
    const items = lines.map(({ id, at, name, role, organisation, permission, outcome, inList, why, service }) => ({
      ...{ id, at, who: name, job: jobWords(role), did: didWords(permission), outcome, inList },
      why: outcome === 'allowed' ? whyWords(why) : null,
      organisation: organisation && (names.get(organisation) ?? null),
      service,
    }));
    return { items, ...page };
  }

  /** @throws Refused as the first service that refuses; DomainError SERVICES_UNAVAILABLE (503) when none answers */
  async whatOpened(asking: Asking, account: string, { after, limit }: Paging): Promise<WhatOpenedPage> {
    const { lines, ...page } = await this.gather<OpenedLine>(limit, (service) => ({
      method: 'POST',
      path: `/v1/access-log/${service}/accounts`,
      headers: headersOf(asking),
      body: { account, limit, ...(after && { after }) },
    }));
    const names = await this.organisations(asking, lines);
    const items = lines.map(({ permission, why, role, organisation, recordType: _, ...line }) => ({
      ...line,
      ...{ did: didWords(permission), why: line.outcome === 'allowed' ? whyWords(why) : null, job: jobWords(role) },
      organisation: organisation && (names.get(organisation) ?? null),
    }));
    return { items, ...page };
  }

  private async gather<Item extends { id: string }>(
    limit: number,
    requestTo: (service: string) => Parameters<Upstream['ask']>[0],
  ): Promise<{ lines: Line<Item>[]; next: string | null; missing: string[] }> {
    const answers = await Promise.all(
      this.upstreams.map(async (upstream) => ({
        service: upstream.service,
        answer: await upstream.ask(requestTo(upstream.service)).catch(() => undefined),
      })),
    );
    // A service in which nobody has done anything knows nobody of the id; the one that keeps the record does.
    const refused = answers.find(
      ({ service, answer }) =>
        answer && answer.status >= 400 && answer.status < 500 && (answer.status !== 404 || service === 'young-people'),
    );
    if (refused) throw new Refused(refused.answer!);
    const missing = answers.filter(({ answer }) => answer === undefined || answer.status >= 500);
    if (missing.length === answers.length)
      throw new DomainError('unavailable', 'SERVICES_UNAVAILABLE', 'No service answers now. Try again in a minute.');
    const pages = answers.flatMap(({ service, answer }) =>
      answer && answer.status < 300 ? [{ service, page: answer.body as Page<Item> }] : [],
    );
    const all = pages.flatMap(({ service, page }) => page.items.map((item) => ({ ...item, service })));
    all.sort((a, b) => (a.id < b.id ? 1 : -1));
    const lines = all.slice(0, limit);
    const more = all.length > limit || pages.some(({ page }) => page.next !== null);
    return {
      lines,
      next: more ? (lines.at(-1)?.id ?? null) : null,
      missing: missing.map(({ service }) => service),
    };
  }

  /** The names of agencies, and of organisations by the directory's record of their id. */
  private async organisations(
    asking: Asking,
    lines: readonly { readonly organisation: string | null }[],
  ): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    const directory = this.upstreams.find(({ service }) => service === 'referrals');
    for (const organisation of new Set(lines.flatMap((line) => line.organisation ?? []))) {
      const agency = agencyWords(organisation);
      const answer = agency
        ? undefined
        : await directory
            ?.ask({ method: 'GET', path: `/v1/organisations/${organisation}`, headers: headersOf(asking) })
            .catch(() => undefined);
      const name = agency ?? (answer?.status === 200 ? (answer.body as { name: string }).name : undefined);
      if (name !== undefined) names.set(organisation, name);
    }
    return names;
  }
}
