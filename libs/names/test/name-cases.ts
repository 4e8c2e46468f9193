import fc from 'fast-check';

/** Letters of the scripts in which names of young people in England are written, with accents and small differences. */
export const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'àáâãäåæçèéêëìíîïñòóôõöøùúûüýþßœšžğışłđőűąćęńśźżāēīūșțħẹọṣấệịợ',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзийклмнопрстуфхцчшщьюяіїєґ',
  'ابتثجحخدذرزسشصضطظغفقكلمنهويپچگ',
  'कखगघचजटडणतदधनपबमयरलवशसह',
  'কখগঘচজটডণতদধনপবমযরলশসহ',
  'ਕਖਗਘਚਜਟਡਣਤਦਧਨਪਬਮਯਰਲਵਸਹ',
  'கஙசஞடணதநபமயரலவழளறன',
  '李王张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗',
  '김이박최정강조윤장임',
].map((letters) => [...letters]);

/** A word of a name in one script. */
export const nameWord = (shortest = 2, longest = 12): fc.Arbitrary<string> =>
  fc
    .constantFrom(...ALPHABETS)
    .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: shortest, maxLength: longest }))
    .map((letters) => letters.join(''));

export const APOSTROPHES = ['', "'", '’', '‘', 'ʼ', '`', '′', '＇'];
export const GAPS = ['', ' ', '-', '‐', '–', '\u00A0', '  '];

/** A name as people write it: one or two words, joined in one of the usual ways. */
export const personName: fc.Arbitrary<string> = fc
  .tuple(nameWord(), fc.constantFrom(...APOSTROPHES, ...GAPS), fc.option(nameWord(), { nil: '' }))
  .map(([first, gap, second]) => `${first}${gap}${second}`);

/** One typing error: a missing, additional, wrong or exchanged letter. */
export const typingError = (word: string): fc.Arbitrary<string> => {
  const letters = [...word];
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const at = fc.nat(letters.length - 1);
  return fc.oneof(
    at.map((i) => letters.toSpliced(i, 1).join('')),
    fc.tuple(at, letter).map(([i, l]) => letters.toSpliced(i, 0, l).join('')),
    fc.tuple(at, letter).map(([i, l]) => letters.toSpliced(i, 1, l).join('')),
    fc.nat(letters.length - 2).map((i) => letters.toSpliced(i, 2, letters[i + 1]!, letters[i]!).join('')),
  );
};
