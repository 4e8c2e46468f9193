import { Controller, Get, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';

type About = Schemas['AskForHelpRequest']['about'];

/** A young person asks for help: to speak, to understand, with a meeting, or with something else. */
@Controller('help-me')
@For('young-person')
export class HelpMeController {
  @Get()
  form(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('family/help-me', { values, errors });
  }

  @Post()
  ask(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const body = { about: one(form, 'about') as About, words: given(form, 'words') };
    return attempt(() => answer(api.POST('/v1/me/help-requests', { body, headers: once(form) })), {
      done: () => redirect('/home'),
      again: (errors) => this.form(form, errors),
      fields: { words: { about: 'help-me.choose' } },
    });
  }
}
