import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction, type i18n } from 'i18next';
import { LOCALES } from './place.js';
import { pseudo } from './pseudo.js';

export interface Language {
  /** BCP 47, for the page's `lang` */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: TFunction;
}

/** Every letter accented, each text in brackets and longer: words that stay plain are not in a catalogue. */
const ACCENTED = 'en-XA';
/** The same from right to left. */
const MIRRORED = 'ar-XB';

type Catalogue = Record<string, unknown>;

/** The words of every page, from `locales/en`: a file for each group of pages, whose name begins its keys. */
export class Words {
  private constructor(private readonly languages: i18n) {}

  static load(): Words {
    const english = Object.fromEntries(
      readdirSync(join(LOCALES, 'en'))
        .filter((file) => file.endsWith('.json'))
        .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(LOCALES, 'en', file), 'utf8'))]),
    ) as Catalogue;
    const languages = i18next.createInstance();
    void languages.init({
      lng: 'en',
      fallbackLng: 'en',
      initAsync: false,
      interpolation: { escapeValue: false }, // the templates escape
      saveMissing: true,
      missingKeyHandler: (_languages, _namespace, key) => {
        throw new Error(`No catalogue has the words ${key}.`);
      },
      resources: {
        en: { translation: english },
        [ACCENTED]: { translation: pseudo(english) },
        [MIRRORED]: { translation: pseudo(english) },
      },
    });
    return new Words(languages);
  }

  /** @param code a language that has a catalogue; otherwise English */
  in(code: string | undefined): Language {
    const found = code === ACCENTED || code === MIRRORED ? code : 'en';
    return {
      code: found,
      direction: found === MIRRORED ? 'rtl' : 'ltr',
      words: this.languages.getFixedT(found),
    };
  }
}
