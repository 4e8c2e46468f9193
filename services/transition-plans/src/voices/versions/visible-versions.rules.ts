import { hashOf } from './content-hash.rules.js';
import { type PlanContent, asWritten, visibleContent } from './plan-content.rules.js';

interface Kept {
  readonly number: number;
  readonly content: PlanContent;
  readonly content_hash: string;
}

/** The versions of a plan as an audience is told of them. */
export interface VisibleVersions<V extends Kept = Kept> {
  /** rules whose steps the audience is not told of */
  readonly rules: readonly string[];
  /** oldest first, with the audience's own numbers, contents and hashes */
  readonly versions: readonly V[];
  /** the audience's number of what is kept under this number; undefined where nothing is */
  numberOf(kept: number): number | undefined;
}

/**
 * An audience that is not told all counts its own versions: one that differs from the one before only in what the audience
 * is not told is the same version to it. A gap in the numbers, or another hash of the same words, would tell that there is
 * something.
 * @param kept oldest first
 */
export function visibleVersions<V extends Kept>(kept: readonly V[], rules: readonly string[]): VisibleVersions<V> {
  if (rules.length === 0) {
    return { rules, versions: kept, numberOf: (number) => kept.find((v) => v.number === number)?.number };
  }
  const versions: V[] = [];
  const numbers = new Map<number, number>();
  for (const version of kept) {
    const content = visibleContent(asWritten(version.content), rules);
    const content_hash = hashOf(content);
    if (versions.at(-1)?.content_hash !== content_hash) {
      versions.push({ ...version, number: versions.length + 1, content, content_hash });
    }
    numbers.set(version.number, versions.length);
  }
  return { rules, versions, numberOf: (number) => numbers.get(number) };
}
