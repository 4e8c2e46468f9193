import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { STATUSES } from '../engine/status.js';
import { FORCES } from '../engine/rule.js';
import { FACTS } from '../fact-dictionary.js';
import { ALL_RULES } from '../rules/index.js';
import { familyPages } from './families.js';
import { sentencesOf } from './for-families.js';
import { timelinePages } from './index.js';

const pages = new Map(timelinePages());
const sectionOf = (page: string, anchor: string) => {
  const start = page.indexOf(`<a id="${anchor}"></a>`);
  const end = page.indexOf('<a id=', start + 1);
  return start < 0 ? '' : page.slice(start, end < 0 ? undefined : end);
};

describe('the pages of the timeline', () => {
  it('have every rule twice: for officers and for families', () => {
    const ids = [...new Set(ALL_RULES.map(({ id }) => id))];
    expect(
      familyPages()
        .flatMap(({ rules }) => rules.map(({ id }) => id))
        .sort(),
    ).toEqual(ids.sort());
    for (const { officers, families, rules } of familyPages())
      for (const { id, anchor } of rules)
        for (const path of [officers, families])
          expect([id, path, sectionOf(pages.get(path)!, anchor)]).not.toContain('');
  });

  it('have no residue of a program', () => {
    for (const [path, text] of pages) {
      expect([path, text.match(/undefined|\[object|\$\{|\{(?!")\w+\}|NaN|not known yet that|: *null\b/)?.[0]]).toEqual([
        path,
        undefined,
      ]);
      expect([path, text.match(/^.*:(?=\n(?! {2,}-))/m)?.[0]]).toEqual([path, undefined]);
    }
  });

  it('link only to pages and places that exist', () => {
    for (const [path, text] of pages)
      for (const [, link] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        const [file, anchor] = link!.split('#');
        const target = file ? new URL(file, `file:///${path}`).pathname.slice(1) : path;
        if (!target.startsWith('docs/')) continue;
        expect([path, link, pages.has(target)]).toEqual([path, link, true]);
        if (anchor) expect([path, link, sectionOf(pages.get(target)!, anchor)]).not.toContain('');
      }
  });

  it('give officers the authority as it stood, the words relied on, every version, and an example', () => {
    for (const { officers, rules } of familyPages())
      for (const { anchor, now, versions } of rules) {
        const section = sectionOf(pages.get(officers)!, anchor);
        expect(section).toContain(now.citation);
        expect(section).toContain(`Confidence: ${now.unconfirmed ? '**unconfirmed**' : now.confidence}`);
        expect(section).toContain('- Words relied on: ');
        if (now.quote) expect(section).toContain(now.quote);
        for (const { validFrom, validTo } of versions)
          for (const day of [validFrom, validTo]) if (day) expect(section).toContain(day);
        for (const { because, successor } of now.ends ?? []) {
          expect(section).toContain(because);
          if (successor) expect(section).toContain(`[${successor}]`);
        }
        expect(section).toContain('- Example: asked on ');
      }
  });
});

describe('the pages for families', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /\w/.test(word));
  const gradeOf = (sentence: string) => {
    const words = wordsOf(sentence);
    return fleschKincaid({ sentence: 1, word: words.length, syllable: words.reduce((n, w) => n + syllable(w), 0) });
  };
  const shown = (page: string) =>
    page
      .split('\n')
      .slice(1)
      .filter((line) => line !== '' && !line.startsWith('<a id='))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .replace(/\*\*/g, '')
          .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'),
      );
  const sentences = familyPages()
    .flatMap(({ families }) => shown(pages.get(families)!))
    .flatMap(sentencesOf);

  it('have sentences of 20 words at most, of grade 7 at most and 4 on average', () => {
    const once = [...new Set(sentences)];
    expect(once.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
    expect(once.filter((sentence) => gradeOf(sentence) > 7)).toEqual([]);
    expect(once.reduce((sum, sentence) => sum + gradeOf(sentence), 0) / once.length).toBeLessThanOrEqual(4);
  });

  it('have no code, no name of a fact or a status, and no date of the machine', () => {
    const machine = [...Object.keys(FACTS), ...STATUSES, ...Object.keys(FORCES)].filter((word) => /[A-Z-]/.test(word));
    const code = /\b[A-Z]{2,4}-\d\d\b|\b[a-z]+[A-Z]\w*\b|\b\d{4}-\d\d-\d\d\b/;
    expect(sentences.filter((s) => code.test(s) || machine.some((word) => s.includes(word)))).toEqual([]);
  });
});
