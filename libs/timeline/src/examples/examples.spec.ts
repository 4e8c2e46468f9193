import { addDays, type CalendarDate } from '#libs/kernel';
import { ruleCatalogue } from '../catalogue.js';
import { ALL_RULES } from '../rules/index.js';
import { timeline } from '../timeline.js';
import { EXAMPLES } from './index.js';

describe('every rule has an example', () => {
  it.each(ALL_RULES.map((rule) => [rule.id]))('%s', (id) => {
    expect(EXAMPLES.map((e) => e.rule)).toContain(id);
  });

  it('and every rule has its citation, its confidence and its words', () => {
    for (const rule of ruleCatalogue()) {
      expect(rule.citation).not.toBe('');
      expect(rule.evidence).not.toBe('');
      expect(rule.ifMissed).not.toBe('');
      expect(rule.confidence === 'unconfirmed').toBe(rule.unconfirmed !== undefined);
    }
  });

  it('an id and a name belong to one rule; versions of it follow one another', () => {
    const names = new Map(ALL_RULES.map((rule) => [rule.id, rule.name]));
    expect(new Set(names.values()).size).toBe(names.size);
    for (const [id, name] of names) {
      const versions = ALL_RULES.filter((rule) => rule.id === id);
      for (const version of versions) expect(version.name).toBe(name);
      for (const [i, { validFrom }] of versions.entries())
        if (i > 0) expect([id, addDays(versions[i - 1]!.validTo as CalendarDate, 1)]).toEqual([id, validFrom]);
    }
  });
});

describe('examples worked out by hand', () => {
  it.each(EXAMPLES.map((e) => [e.rule, e] as const))('%s', (id, { facts, asOf, expected }) => {
    const found = timeline(facts, { asOf }).milestones.find((m) => m.rule === id);
    expect(found).toMatchObject(expected);
  });
});
