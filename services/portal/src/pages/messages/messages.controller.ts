import { Controller, Get, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, unchanged } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { stalePage } from '../../web/stale.js';
import { For } from '../../web/reach.js';

type Wish = Schemas['SetPreferenceRequest'];

/** How the person wants to be reached, and in which format. */
@Controller('messages')
@For('young-person')
export class MessagesController {
  @Get()
  async read(@Api() api: ApiClient): Promise<Page> {
    const { channel, format, language, version } = await answer(api.GET('/v1/me/preferences'));
    return this.show({ channel: channel ?? '', format: format ?? '', language: language ?? '' }, version);
  }

  @Post()
  set(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const body = {
      channel: (given(form, 'channel') ?? null) as Wish['channel'],
      format: (given(form, 'format') ?? null) as Wish['format'],
      language: given(form, 'language') ?? null,
    };
    const version = Number(form['_etag']);
    return attempt(() => answer(api.PUT('/v1/me/preferences', { body, headers: unchanged(form) })), {
      done: () => redirect('/letters'),
      again: (errors) => this.show(form, version, errors),
      stale: async () => {
        const now = await answer(api.GET('/v1/me/preferences'));
        const rows = (['channel', 'format', 'language'] as const).map((field) => ({
          label: field,
          theirs: now[field] ?? '',
          mine: given(form, field) ?? '',
        }));
        const { changedBy, changedAt } = now;
        return stalePage({
          ...{ action: '/messages', back: '/messages', form, rows, version: now.version },
          by: changedBy ?? undefined,
          at: changedAt ?? undefined,
        });
      },
      fields: { words: { language: 'messages.language.wrong' } },
    });
  }

  private show(values: Form, version: number, errors?: readonly FieldError[]): Page {
    return page('family/messages', { values, version, errors });
  }
}
