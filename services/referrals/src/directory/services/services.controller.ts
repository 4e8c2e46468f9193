import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import { CapacityStatement, NewService, ServiceChange, ServicesQuery } from './services.dto.js';
import { ServicesService } from './services.service.js';
import { ServicePage, ServiceResponse } from './service-responses.dto.js';

@ApiTags('directory')
@Controller('v1/services')
export class ServicesController {
  constructor(private readonly services: ServicesService) {}

  /**
   * Lists the services of the area by name, or nearest to a postcode district first. Filters: outcome area, age, need, part of
   * the area, capacity, status, distance, and whether a service is open now.
   */
  @Get()
  @Requires('directory:read')
  list(@CurrentActor() actor: Actor, @Query() query: ServicesQuery): Promise<ServicePage> {
    return this.services.list(actor, query);
  }

  /** Returns one service. */
  @Get(':serviceId')
  @Requires('directory:read')
  get(@CurrentActor() actor: Actor, @IdParam('serviceId') id: string): Promise<ServiceResponse> {
    return this.services.get(actor, id);
  }

  /** Adds a service of an organisation to the directory. */
  @Post()
  @Requires('directory:change')
  create(@CurrentActor() actor: Actor, @Body() service: NewService): Promise<ServiceResponse> {
    return this.services.create(actor, service);
  }

  /** Changes the given fields of a service. */
  @Patch(':serviceId')
  @Requires('directory:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('serviceId') id: string,
    @IfMatch() seen: number,
    @Body() change: ServiceChange,
  ): Promise<ServiceResponse> {
    return this.services.change(actor, id, seen, change);
  }

  /** Records that the organisation or an administrator checked the whole record today. */
  @Post(':serviceId/assurance')
  @HttpCode(200)
  @Requires('service:assure')
  assure(
    @CurrentActor() actor: Actor,
    @IdParam('serviceId') id: string,
    @IfMatch() seen: number,
  ): Promise<ServiceResponse> {
    return this.services.assure(actor, id, seen);
  }

  /** Records whether the service takes people now, as confirmed today by its organisation or an administrator. */
  @Put(':serviceId/capacity')
  @Requires('capacity:change')
  stateCapacity(
    @CurrentActor() actor: Actor,
    @IdParam('serviceId') id: string,
    @IfMatch() seen: number,
    @Body() capacity: CapacityStatement,
  ): Promise<ServiceResponse> {
    return this.services.stateCapacity(actor, id, seen, capacity);
  }
}
