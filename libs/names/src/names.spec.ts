import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ALPHABETS, APOSTROPHES, GAPS, nameWord, personName, typingError } from '../test/name-cases.js';
import { nameForm, nameWords } from './name-form.js';
import { isMisspelling, searchWord, trigrams } from './spelling.js';

describe('the normal form of a name', () => {
  it.each([
    ["O'Neill", 'ONEILL', 'O’Neill', 'o neill', 'Oʼneill'],
    ['Zoë', 'zoe', 'ZOË', 'Zoe\u0308'],
    ['Smith-Jones', 'Smith Jones', 'smith‐jones'],
    ['Straße', 'STRASSE', 'strasse'],
    ['Łukasz', 'Lukasz'],
    ['Søren', 'Soren'],
    ['Yıldız', 'YILDIZ', 'Yildiz'],
    ['Мария', 'МАРИЯ', 'Mariya'],
    ['Nguyễn', 'Nguyen'],
    ['ﬁona', 'Fiona'],
    ['Ａｄａ', 'Ada'],
  ])('of %s is one, however it is written', (name, ...others) => {
    expect(others.map(nameForm)).toEqual(others.map(() => nameForm(name)));
  });

  it('keeps digits, and is never empty for a name with a letter', () => {
    expect([nameForm('Ada 2'), nameForm('ع'), nameForm('😀'), nameForm("'")]).toEqual(['ada2', 'ع', '', '']);
  });

  it('is the same for its own result, in capitals, composed or not, and with any apostrophe or gap', () => {
    fc.assert(
      fc.property(personName, (name) => {
        const form = nameForm(name);
        expect(form).not.toBe('');
        expect([form, name.toUpperCase(), name.normalize('NFD'), name.normalize('NFC')].map(nameForm)).toEqual([
          form,
          form,
          form,
          form,
        ]);
      }),
    );
    fc.assert(
      fc.property(nameWord(), nameWord(), (first, second) => {
        const forms = [...APOSTROPHES, ...GAPS].map((gap) => nameForm(`${first}${gap}${second}`));
        expect(new Set(forms).size).toBe(1);
      }),
    );
  });

  it('is the form with which stored keys were calculated', () => {
    const latin = Array.from({ length: 0x250 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at));
    const letters = [...ALPHABETS.flat(), ...latin, ...APOSTROPHES, ...GAPS];
    const forms = letters.map((letter) => nameForm(`A${letter}b`));
    const digest = createHash('sha256').update(forms.join('\n')).digest('hex').slice(0, 16);
    // If this changes, add a migration that calls `rekeyNames`, and write the new digest here.
    expect(digest).toBe('38f03810577a1719');
  });

  it('has the parts of a name as words of their own', () => {
    expect(nameWords('Smith-Jones')).toEqual(['smithjones', 'smith', 'jones']);
    expect(nameWords("O'Neill")).toEqual(['oneill']);
  });
});

describe('a search', () => {
  const looksUp = (query: string, stored: string) => {
    const { grams, enough } = searchWord(query);
    const has = new Set(trigrams(stored));
    return grams.filter((gram) => has.has(gram)).length >= enough;
  };

  it('looks up every name that begins with the word or, from three letters, contains it', () => {
    const word = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 9 }).map((l) => l.join(''));
    fc.assert(
      fc.property(word, word, word, (before, asked, after) => {
        expect(looksUp(asked, asked + after)).toBe(true);
        if (asked.length > 2) expect(looksUp(asked, before + asked + after)).toBe(true);
      }),
    );
  });

  it('looks up a name of five letters or more after any typing error', () => {
    const name = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(
        name.map((l) => l.join('')).chain((word) => fc.tuple(fc.constant(word), typingError(word))),
        ([word, typed]) => {
          if (typed.length < 5) return;
          expect([word, typed, looksUp(typed, word)]).toEqual([word, typed, true]);
          expect(word === typed || isMisspelling(word, typed)).toBe(true);
          expect(isMisspelling(word, typed)).toBe(isMisspelling(typed, word));
        },
      ),
    );
  });

  it('never takes a number for a typing error', () => {
    expect(isMisspelling('example1', 'example2')).toBe(false);
    expect(searchWord('example1').misspelt).toBe(false);
  });
});
