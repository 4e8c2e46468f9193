import { Controller, Get, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, dayOf, one } from '../../web/form.js';
import { type Page, type Redirect, page } from '../../web/page.js';
import { ForEverybody } from '../../web/reach.js';
import { lawOf } from './ask-the-law.presenter.js';

const BORN: FieldError = { field: 'dateOfBirth', key: 'ask.born.needed', text: '' };

/** Six questions, and what the law says then. Nothing is kept, and nothing stands in an address. */
@Controller('ask-the-law')
@ForEverybody()
export class AskTheLawController {
  @Get()
  form(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('public/ask-the-law', { values, errors }, errors ? 422 : 200);
  }

  @Post()
  async ask(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const dateOfBirth = dayOf(form, 'dateOfBirth');
    if (dateOfBirth === undefined) return this.form(form, [BORN]);
    const facts = { dateOfBirth, ...flagsOf(form), ...placeOf(form) } as Schemas['PreviewRequest']['facts'];
    return attempt(() => answer(api.POST('/v1/timeline/preview', { body: { facts } })), {
      done: (timeline) => page('public/the-law-says', lawOf(timeline)),
      again: (errors) => this.form(form, errors),
      fields: { names: { 'facts.dateOfBirth': 'dateOfBirth' }, words: { 'facts.dateOfBirth': 'ask.born.wrong' } },
    });
  }
}

const FLAGS = ['hasEhcPlan', 'receivesChildrensSocialCare', 'lookedAfter', 'childrensContinuingCare'] as const;

/** "I do not know" is no fact. */
function flagsOf(form: Form): object {
  const known = FLAGS.filter((name) => ['yes', 'no'].includes(one(form, name)));
  return Object.fromEntries(known.map((name) => [name, one(form, name) === 'yes']));
}

function placeOf(form: Form): object {
  const settingType = one(form, 'settingType');
  return settingType ? { settingType } : {};
}
