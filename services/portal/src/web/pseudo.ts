const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'åƀçđéƒĝĥîĵķļɱñöƥɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖƤɊŔŠŢÛṼŴẊÝŽ'][i]!,
  ]),
);

/** `Who looked` becomes `[Ŵĥö ļööķéđ~~~]`: it can be read, and is 30 % longer. Values in `{{…}}` stay as they are. */
export function pseudo<Value>(value: Value): Value {
  if (typeof value === 'string') return pseudoText(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => pseudo(one as unknown)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pseudo(one as unknown)])) as Value;
}

function pseudoText(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const accented = parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-z]/gi, (letter) => LETTERS[letter]!)));
  return `[${accented.join('')}${'~'.repeat(Math.ceil(text.length * 0.3))}]`;
}
