import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import nunjucks from 'nunjucks';
import { Clock } from '#libs/kernel';
import { SYMBOL_PICTURES } from '#libs/symbols';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import { addFilters } from './filters.js';
import { HIDDEN, newKey } from './form.js';
import { lookOf, navigationOf } from './navigation.js';
import { GOVUK, PUBLIC, VIEWS } from './place.js';
import { formToken } from './session.guard.js';
import { idleMinutes } from '../session/sessions.service.js';
import { type Language, Words } from './words.js';

/** Names of the built files by their plain names: `app.css` is `app.1f2e3d4c.css`. */
type Assets = Readonly<Record<string, string>>;

/** Draws the pages. */
@Injectable()
export class Views {
  private readonly templates: nunjucks.Environment;
  private readonly words = Words.load();
  private readonly assets = JSON.parse(readFileSync(join(PUBLIC, 'assets.json'), 'utf8')) as Assets;

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {
    const loader = new nunjucks.FileSystemLoader([VIEWS, GOVUK]);
    const options = { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true };
    this.templates = new nunjucks.Environment(loader, options);
    addFilters(this.templates);
    this.templates.addGlobal('pictures', SYMBOL_PICTURES);
    this.compileAll();
  }

  /** A template that does not compile stops the start. An included one would end the process when it is first drawn. */
  private compileAll(): void {
    for (const name of readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.njk')) this.templates.getTemplate(name, true);
  }

  languageOf(request: FastifyRequest): Language {
    const { lang } = request.query as { lang?: string };
    return this.words.in(this.config.pseudoLanguages ? lang : undefined);
  }

  draw(view: string, model: object, request: FastifyRequest): string {
    return this.templates.render(`pages/${view}.njk`, { ...this.frameOf(request), ...model });
  }

  /** What every page knows beside its model. */
  private frameOf(request: FastifyRequest): object {
    const reader = request.session?.reader;
    const language = this.languageOf(request);
    const path = request.url.split('?')[0]!;
    return {
      t: language.words,
      language,
      today: this.clock.today(),
      assets: this.assets,
      reader,
      look: lookOf(reader),
      navigation: navigationOf(reader, path),
      idleMinutes: reader && idleMinutes(reader),
      demo: this.config.demo,
      exitTo: this.config.exitTo,
      path,
      hidden: reader && [
        { name: HIDDEN.csrf, value: formToken(reader.csrf) },
        { name: HIDDEN.for, value: reader.formsFor },
        { name: HIDDEN.key, value: newKey() },
      ],
    };
  }
}
