const LONGEST = 200;

/** A goal's title: the first line of the person's own words, cut between words. */
export function titleOf(ownWords: string): string {
  const line = ownWords.split('\n')[0]!.trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : cut.length)}…`;
}
