import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once, unchanged } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { stalePage } from '../../web/stale.js';
import { agesOf, capacityOf, ourServicesOf, valuesOf } from './our-services.presenter.js';

const MOST = 200;
const QUESTIONS: readonly Question[] = [
  {
    name: 'status',
    kind: 'radios',
    options: ['accepting', 'waiting-list', 'closed', 'additional-assessment-required'],
  },
  { name: 'waitingListLength', kind: 'number', optional: true, hint: true },
  { name: 'waitingListWeeks', kind: 'number', optional: true, hint: true },
  { name: 'closedUntil', kind: 'day', optional: true, hint: true },
];
const DONE: Readonly<Record<string, string>> = { saved: 'our-services.saved', checked: 'our-services.checked' };

/** What a service says of its places, and whether its record is right. */
@Controller('our-services')
@For('provider', 'administrator', 'staff')
export class OurServicesController {
  @Get()
  async list(@Api() api: ApiClient, @Query('done') done?: string): Promise<Page> {
    const read = await part(api.GET('/v1/services', { params: { query: { limit: MOST } } }));
    return page('our-services/list', { ...ourServicesOf(read), done: DONE[done ?? ''] });
  }

  @Get(':id/places')
  async placesForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const service = await mine(api, id, 'capacity');
    return page('our-services/places', {
      ...{ service, errors, fields: QUESTIONS },
      values: values ?? valuesOf(service),
    });
  }

  @Post(':id/places')
  savePlaces(@Api() api: ApiClient, @Sent() form: Form, @Param('id') serviceId: string): Promise<Page | Redirect> {
    const body = capacityOf(form, bodyOf(QUESTIONS, form));
    const headers = { ...once(form), ...unchanged(form) };
    const params = { path: { serviceId } };
    return attempt(() => answer(api.PUT('/v1/services/{serviceId}/capacity', { params, headers, body })), {
      done: () => redirect('/our-services?done=saved'),
      again: (errors) => this.placesForm(api, serviceId, form, errors),
      stale: async () => {
        const service = await mine(api, serviceId, 'capacity');
        const action = `/our-services/${serviceId}/places`;
        return stalePage({
          ...{ action, form, back: '/our-services', version: service.version },
          rows: [
            {
              label: service.name,
              theirs: service.capacity.status,
              mine: body.status ?? '',
              words: 'our-services.status',
            },
          ],
        });
      },
      fields: fieldWords(QUESTIONS, 'our-services.capacity'),
    });
  }

  @Get(':id/record')
  async recordForm(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const service = await mine(api, id, 'assurance');
    return page('our-services/record', { service, ages: agesOf(service) });
  }

  @Post(':id/record')
  async checkRecord(
    @Api() api: ApiClient,
    @Sent() form: Form,
    @Param('id') serviceId: string,
  ): Promise<Page | Redirect> {
    const headers = { ...once(form), ...unchanged(form) };
    const params = { path: { serviceId } };
    return attempt(() => answer(api.POST('/v1/services/{serviceId}/assurance', { params, headers })), {
      done: () => redirect('/our-services?done=checked'),
      again: () => this.recordForm(api, serviceId),
      // The record that was read is not the record that is there now: it is shown again before anybody says that it is right.
      stale: () => this.recordForm(api, serviceId),
    });
  }
}

async function mine(api: ApiClient, serviceId: string, action: string): Promise<Schemas['ServiceResponse']> {
  const service = await answer(api.GET('/v1/services/{serviceId}', { params: { path: { serviceId } } }));
  if (!service.allowedActions.includes(action)) throw new NoSuchPage();
  return service;
}
