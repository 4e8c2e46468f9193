import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';

const ON_A_PAGE = 50;
const QUESTIONS: readonly Question[] = [{ name: 'reason', kind: 'area', hint: true }];
const WORDS = 'drill-downs.new';

/** A leader opens the record behind a figure, with a reason, and everybody concerned can see that it was done. */
@Controller('drill-downs')
export class DrillDownsController {
  @Get()
  @For('leader', 'administrator')
  async list(@Api() api: ApiClient, @Query('after') after?: string): Promise<Page> {
    const query = { limit: ON_A_PAGE, ...(after && { after }) };
    const read = await part(api.GET('/v1/drill-downs', { params: { query } }));
    if (read.state === 'here') return page('drill-downs/list', { items: read.data.items, next: read.data.next });
    return page('drill-downs/list', { items: [], away: read.state === 'away' });
  }

  @Get('new/:youngPersonId')
  @For('leader')
  form(@Param('youngPersonId') youngPersonId: string, values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('drill-downs/new', { youngPersonId, fields: QUESTIONS, values, errors });
  }

  @Post('new/:youngPersonId')
  @For('leader')
  open(
    @Api() api: ApiClient,
    @Sent() form: Form,
    @Param('youngPersonId') youngPersonId: string,
  ): Promise<Page | Redirect> {
    const body = { ...bodyOf(QUESTIONS, form), youngPersonId } as Schemas['DrillDownRequest'];
    const { words, ...fields } = fieldWords(QUESTIONS, WORDS);
    return attempt(() => answer(api.POST('/v1/drill-downs', { headers: once(form), body })), {
      done: () => redirect(`/drill-downs/opened/${youngPersonId}`),
      again: (errors) => this.form(youngPersonId, form, errors),
      fields: { ...fields, words: { ...words, 'reason:TOO_SHORT': `${WORDS}.reason.short` } },
    });
  }

  @Get('opened/:youngPersonId')
  @For('leader')
  opened(@Param('youngPersonId') youngPersonId: string): Page {
    return page('drill-downs/opened', { youngPersonId });
  }
}
