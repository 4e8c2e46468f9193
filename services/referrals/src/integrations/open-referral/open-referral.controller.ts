import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Public, RateLimited } from '#libs/platform';
import { KeptForAMinute } from './kept-for-a-minute.interceptor.js';
import { FeedLocationQuery, FeedPage, FeedPageQuery, FeedQuery, FeedRoot } from './open-referral.dto.js';
import { OpenReferralService } from './open-referral.service.js';

/**
 * What an area publishes of its directory, as Open Referral UK 3.0: `/open-referral/{area}` is the address of a feed, the
 * area its ONS code. For anybody; no young person's record is behind it.
 */
@ApiTags('open-referral')
@ApiSecurity({})
@Public()
@UseInterceptors(KeptForAMinute)
@Controller('open-referral/:area')
export class OpenReferralController {
  constructor(private readonly feed: OpenReferralService) {}

  /** What this API is, and the address below which its endpoints stand. */
  @Get()
  @RateLimited()
  root(@Param('area') area: string): FeedRoot {
    this.feed.requireServed(area);
    return this.feed.root(area);
  }

  /** Services, by name. */
  @Get('services')
  @RateLimited()
  services(@Param('area') area: string, @Query() query: FeedQuery): Promise<FeedPage> {
    return this.feed.services(area, query);
  }

  /** One service with all that belongs to it. */
  @Get('services/:id')
  @RateLimited()
  service(@Param('area') area: string, @Param('id') id: string): Promise<object> {
    return this.feed.service(area, id);
  }

  /** Places of services; with a postcode the nearest first. */
  @Get('service_at_locations')
  @RateLimited()
  places(@Param('area') area: string, @Query() query: FeedLocationQuery): Promise<FeedPage> {
    return this.feed.places(area, query);
  }

  /** One place of a service, with the service. */
  @Get('service_at_locations/:id')
  @RateLimited()
  place(@Param('area') area: string, @Param('id') id: string): Promise<object> {
    return this.feed.place(area, id);
  }

  /** The lists that the attributes of services are taken from. */
  @Get('taxonomies')
  @RateLimited()
  taxonomies(@Param('area') area: string, @Query() query: FeedPageQuery): FeedPage {
    return this.feed.taxonomies(area, query);
  }

  /** One of them, with its terms. */
  @Get('taxonomies/:id')
  @RateLimited()
  taxonomy(@Param('area') area: string, @Param('id') id: string): object {
    return this.feed.taxonomy(area, id);
  }

  /** The terms of all of them. */
  @Get('taxonomy_terms')
  @RateLimited()
  terms(@Param('area') area: string, @Query() query: FeedPageQuery): FeedPage {
    return this.feed.terms(area, query);
  }

  /** One term. */
  @Get('taxonomy_terms/:id')
  @RateLimited()
  term(@Param('area') area: string, @Param('id') id: string): object {
    return this.feed.term(area, id);
  }
}
