import fc from 'fast-check';
import { cleanName, hasHiddenCharacters, isName } from './name-text.js';

const HIDDEN = [
  ...['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\u00AD', '\u034F', '\u061C', '\u115F', '\u180E', '\u200B'],
  ...['\u200E', '\u200F', '\u202A', '\u202E', '\u2060', '\u2066', '\u2069', '\u2800', '\u3164', '\uFE0F', '\uFEFF'],
  ...['\uFFF9', '\uFFFE', '\u{E0041}', '\u{E0100}', '\u200C', '\u200D'],
];

describe('a name', () => {
  it('loses hidden characters wherever they are, and is then clean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HIDDEN, ...'Zoë O’Neill-Łß'), { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          const name = cleanName(text);
          expect(HIDDEN.filter((character) => name.includes(character))).toEqual([]);
          expect(cleanName(name)).toBe(name);
          expect(hasHiddenCharacters(name)).toBe(false);
          expect(name).toBe(name.trim());
        },
      ),
    );
  });

  it.each([
    ['Persian, between two letters', 'علی\u200Cرضا'],
    ['Hindi, after a virama', 'क्\u200Dष'],
    ['Malayalam, at the end', 'ഫാത്തിമാന്\u200D'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Japanese, the form of a character', '葛\u{E0100}城'],
    ['Mongolian, the form of a letter', 'ᠪᠠ\u180B'],
  ])('keeps what its script needs: %s', (_, name) => {
    expect(cleanName(name)).toBe(name.normalize('NFC'));
    expect(hasHiddenCharacters(name)).toBe(false);
  });

  it('loses joiners where no script needs them', () => {
    expect([cleanName('A\u200Dda'), cleanName('\u200Cعلی'), cleanName('علی\u200C')]).toEqual(['Ada', 'علی', 'علی']);
  });

  it('is composed and has single spaces, which nobody has to be told', () => {
    expect(cleanName('  Zoe\u0308 \t\n Fenn ')).toBe('Zoë Fenn');
    expect(hasHiddenCharacters('  Zoe\u0308 \t\n Fenn ')).toBe(false);
  });

  it('has a letter or a digit', () => {
    expect(['Ada', '李', 'X', '-', '\u200B', ''].map(isName)).toEqual([true, true, true, false, false, false]);
  });
});
