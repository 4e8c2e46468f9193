import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DateExpression } from './engine/language.js';
import { type Rule } from './engine/rule.js';
import { EXAMPLES } from './examples/index.js';
import { CHECKED_ON, LAW_AS_AT, RULES_DIGESTS, RULES_VERSION } from './law.js';
import { ALL_RULES } from './rules/index.js';
import { timeline } from './timeline.js';

const words = (part: DateExpression | undefined) => part?.words ?? null;

/**
 * What decides whether a rule speaks, when and how strongly, in the words of its conditions and dates. Left out are texts,
 * quotes, citations and confidence: better words for the same law move no date, and need no new version.
 */
function declared(r: Rule): unknown {
  return [
    r.id,
    r.when.words,
    r.askWhen?.words,
    [r.due, r.nominal, r.target, r.opensOn, r.closesOn, r.until, r.startBy, r.met, r.startedBy, r.renewsOn].map(words),
    [r.prompts?.map(words), Object.entries(r.marks ?? {}).map(([name, date]) => [name, date.words])],
    [r.metWhen, r.mootWhen, r.notRecordedWhen, r.deferredWhen].map((condition) => condition?.words),
    r.ends?.map(({ on, successor }) => [on.words, successor]),
    [r.finds, r.datedBy, r.recordedBy, r.afterwards, r.asSoonAsPracticable, r.standing, r.occurrence?.words, r.each],
    [r.force, r.targetForce, r.guards, r.discretionary, r.leadAgency, r.nations, r.validFrom, r.validTo],
  ];
}

/** The first example of each rule catches a change of the engine, which no declaration shows. */
function answered({ id }: Rule): unknown {
  const example = EXAMPLES.find(({ rule }) => rule === id);
  if (!example) return null;
  const { milestones } = timeline(example.facts, { asOf: example.asOf });
  return milestones.filter(({ rule }) => rule === id).map(({ occurrence, due, status }) => [occurrence, due, status]);
}

const digest = createHash('sha256')
  .update(JSON.stringify(ALL_RULES.map((rule) => [declared(rule), answered(rule)])))
  .digest('hex')
  .slice(0, 16);

describe('the version of the rules', () => {
  it('has the digest of these rules: otherwise raise RULES_VERSION, describe the change, and store the digest', () => {
    expect({ version: RULES_VERSION, digest: RULES_DIGESTS[RULES_VERSION] }).toEqual({
      version: RULES_VERSION,
      digest,
    });
  });

  it('differs for every digest', () => {
    const digests = Object.values(RULES_DIGESTS);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('has an entry in the changelog of the law, as the newest one', () => {
    const changelog = readFileSync(new URL('../LAW-CHANGELOG.md', import.meta.url), 'utf8');
    const versions = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/gm)].map(
      ([, version]) => version,
    );
    expect(versions[0]).toBe(RULES_VERSION);
    expect(versions).toEqual(Object.keys(RULES_DIGESTS).reverse());
  });

  it('was checked on or after the state of the law that it follows', () => {
    expect(CHECKED_ON >= LAW_AS_AT).toBe(true);
  });
});
