import { hashOf } from './content-hash.rules.js';
import { type PlanContent, asWritten, visibleContent } from './plan-content.rules.js';

interface StoredVersion {
  readonly number: number;
  readonly content: PlanContent;
  readonly content_hash: string;
}

/** The versions of a plan that an audience can read. */
export interface VisibleVersions<V extends StoredVersion = StoredVersion> {
  /** rules whose steps are withheld from the audience */
  readonly rules: readonly string[];
  /** oldest first, with the audience's own numbers, contents and hashes */
  readonly versions: readonly V[];
  /** the audience's number for a stored version; undefined if there is none */
  numberOf(stored: number): number | undefined;
}

/**
 * Numbers the versions for an audience from which parts are withheld. Versions that differ only in withheld parts are
 * one version. A gap in the numbers, or a different hash of the same words, would reveal that something is withheld.
 * @param stored oldest first
 */
export function visibleVersions<V extends StoredVersion>(
  stored: readonly V[],
  rules: readonly string[],
): VisibleVersions<V> {
  if (rules.length === 0) {
    return { rules, versions: stored, numberOf: (number) => stored.find((v) => v.number === number)?.number };
  }
  const versions: V[] = [];
  const numbers = new Map<number, number>();
  for (const version of stored) {
    const content = visibleContent(asWritten(version.content), rules);
    const content_hash = hashOf(content);
    if (versions.at(-1)?.content_hash !== content_hash) {
      versions.push({ ...version, number: versions.length + 1, content, content_hash });
    }
    numbers.set(version.number, versions.length);
  }
  return { rules, versions, numberOf: (number) => numbers.get(number) };
}
