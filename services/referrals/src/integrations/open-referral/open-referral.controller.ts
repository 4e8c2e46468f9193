import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/platform';
import { KeptForAMinute } from './kept-for-a-minute.interceptor.js';
import { FeedLocationQuery, FeedPage, FeedPageQuery, FeedQuery, FeedRoot } from './open-referral.dto.js';
import { OpenReferralService } from './open-referral.service.js';

/**
 * An area's public directory as an Open Referral UK 3.0 feed at `/open-referral/{area}`, where `area` is an ONS code.
 * The feed is open to everyone and contains no data about young people.
 */
@ApiTags('open-referral')
@ApiSecurity({})
@Public()
@UseInterceptors(KeptForAMinute)
@Controller('open-referral/:area')
export class OpenReferralController {
  constructor(private readonly feed: OpenReferralService) {}

  /** Describes this API and gives its base URL. */
  @Get()
  root(@Param('area') area: string): FeedRoot {
    this.feed.requireServed(area);
    return this.feed.root(area);
  }

  /** Lists services by name. */
  @Get('services')
  services(@Param('area') area: string, @Query() query: FeedQuery): Promise<FeedPage> {
    return this.feed.services(area, query);
  }

  /** Returns one service with all its related records. */
  @Get('services/:id')
  service(@Param('area') area: string, @Param('id') id: string): Promise<object> {
    return this.feed.service(area, id);
  }

  /** Lists the locations of services, nearest first if a postcode is given. */
  @Get('service_at_locations')
  places(@Param('area') area: string, @Query() query: FeedLocationQuery): Promise<FeedPage> {
    return this.feed.places(area, query);
  }

  /** Returns one service location with its service. */
  @Get('service_at_locations/:id')
  place(@Param('area') area: string, @Param('id') id: string): Promise<object> {
    return this.feed.place(area, id);
  }

  /** Lists the taxonomies that services' attributes refer to. */
  @Get('taxonomies')
  taxonomies(@Param('area') area: string, @Query() query: FeedPageQuery): FeedPage {
    return this.feed.taxonomies(area, query);
  }

  /** Returns one taxonomy with its terms. */
  @Get('taxonomies/:id')
  taxonomy(@Param('area') area: string, @Param('id') id: string): object {
    return this.feed.taxonomy(area, id);
  }

  /** Lists the terms of all taxonomies. */
  @Get('taxonomy_terms')
  terms(@Param('area') area: string, @Query() query: FeedPageQuery): FeedPage {
    return this.feed.terms(area, query);
  }

  /** Returns one taxonomy term. */
  @Get('taxonomy_terms/:id')
  term(@Param('area') area: string, @Param('id') id: string): object {
    return this.feed.term(area, id);
  }
}
