import { Inject, Injectable } from '@nestjs/common';
import { invalid, isId, newId, notFound } from '#libs/kernel';
import { Database, type Reader, SERVICE_CONFIG, type ServiceConfig, anonymousReader } from '#libs/platform';
import { findPosition, outcodeOf } from '../../directory/postcodes/outcodes.rules.js';
import {
  DEFAULT_PER_PAGE,
  type FeedLocationQuery,
  type FeedPage,
  type FeedPageQuery,
  type FeedQuery,
  type FeedRoot,
} from './open-referral.dto.js';
import {
  atLocation,
  listedService,
  taxonomyOf,
  taxonomyTermOf,
  wholeService,
  wholeTaxonomy,
} from './open-referral.responses.js';
import {
  type Slice,
  findPublished,
  findPublishedPlace,
  findPublishedPlaces,
  findPublishedServices,
} from './open-referral.queries.js';
import { TAXONOMIES, TERMS, findTaxonomy, findTerm } from './taxonomies.values.js';

const PROFILE = 'https://docs.openreferraluk.org/en/latest/';

/** Publishes an area's directory to everyone as Open Referral UK 3.0. */
@Injectable()
export class OpenReferralService {
  constructor(
    private readonly database: Database,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  root(area: string): FeedRoot {
    return {
      version: 'HSDS-UK-3.0',
      profile: PROFILE,
      openapi_url: `${PROFILE}openapi30.json`,
      base: `/open-referral/${area}`,
    };
  }

  services(area: string, query: FeedQuery): Promise<FeedPage> {
    return this.reading(area, async (db) => {
      const show = query.full === 'true' ? wholeService : listedService;
      const { total, items } = await findPublishedServices(db, query, placeOf(query));
      return feedPage(query, { total, items: items.map((s) => show(s, db.today)) });
    });
  }

  service(area: string, id: string): Promise<object> {
    return this.reading(area, async (db) => {
      const found = isId(id) ? await findPublished(db, id) : undefined;
      if (!found) throw notFound('service');
      return wholeService(found, db.today);
    });
  }

  places(area: string, query: FeedLocationQuery): Promise<FeedPage> {
    return this.reading(area, async (db) => {
      const show = query.full === 'true' ? wholeService : listedService;
      const { total, items } = await findPublishedPlaces(db, query, nearOf(query), placeOf(query));
      const contents = items.map(({ location, service }) => ({
        ...atLocation(location, service.id),
        service: show(service, db.today),
      }));
      return feedPage(query, { total, items: contents });
    });
  }

  place(area: string, id: string): Promise<object> {
    return this.reading(area, async (db) => {
      const found = isId(id) ? await findPublishedPlace(db, id) : undefined;
      if (!found) throw notFound('service at location');
      return { ...atLocation(found.location, found.service.id), service: wholeService(found.service, db.today) };
    });
  }

  taxonomies(area: string, query: FeedPageQuery): FeedPage {
    this.requireServed(area);
    return feedPage(query, sliceOf(query, TAXONOMIES.map(taxonomyOf)));
  }

  taxonomy(area: string, id: string): object {
    this.requireServed(area);
    const found = findTaxonomy(id);
    if (!found) throw notFound('taxonomy');
    return wholeTaxonomy(found);
  }

  terms(area: string, query: FeedPageQuery): FeedPage {
    this.requireServed(area);
    return feedPage(query, sliceOf(query, TERMS.map(taxonomyTermOf)));
  }

  term(area: string, id: string): object {
    this.requireServed(area);
    const found = findTerm(id);
    if (!found) throw notFound('taxonomy term');
    return taxonomyTermOf(found);
  }

  private reading<T>(area: string, work: (db: Reader) => Promise<T>): Promise<T> {
    this.requireServed(area);
    return this.database.read(anonymousReader(area, newId()), work);
  }

  /** @throws DomainError NOT_FOUND for an invalid area or one that this installation does not serve */
  requireServed(area: string): void {
    const served = /^[A-Z]\d{8}$/.test(area) && (this.config.areas?.includes(area) ?? true);
    if (!served) throw notFound('area');
  }
}

const placeOf = ({ page = 1, per_page = DEFAULT_PER_PAGE }: FeedPageQuery) => ({ page, perPage: per_page });

function sliceOf<Item>(query: FeedPageQuery, all: readonly Item[]): Slice<Item> {
  const { page, perPage } = placeOf(query);
  return { total: all.length, items: all.slice((page - 1) * perPage, page * perPage) };
}

function feedPage(query: FeedPageQuery, { total, items }: Slice<object>): FeedPage {
  const { page, perPage } = placeOf(query);
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: items.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: items.length === 0,
    contents: [...items],
  };
}

/** Uses only the district of a postcode. @throws DomainError INVALID */
function nearOf({ postcode, proximity }: FeedLocationQuery) {
  if (postcode === undefined) {
    if (proximity === undefined) return null;
    throw invalid([{ field: 'proximity', code: 'WITHOUT_POSTCODE', message: 'proximity needs a postcode; give one' }]);
  }
  const outcode = outcodeOf(postcode);
  const position = outcode === null ? undefined : findPosition(outcode);
  if (position) return { ...position, metres: proximity ?? null };
  throw invalid([{ field: 'postcode', code: 'UNKNOWN_OUTCODE', message: 'postcode is not in a known district' }]);
}
