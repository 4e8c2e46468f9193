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

  it('80 rules for England and 5 for the other nations, each with an id of its own', () => {
    const england = ALL_RULES.filter((rule) => (rule.nations ?? ['england']).includes('england'));
    expect(england).toHaveLength(80);
    expect(ALL_RULES).toHaveLength(85);
    expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(85);
    expect(new Set(ALL_RULES.map((rule) => rule.name)).size).toBe(85);
  });
});

describe('examples worked out by hand', () => {
  it.each(EXAMPLES.map((e) => [e.rule, e] as const))('%s', (id, { facts, asOf, expected }) => {
    const found = timeline(facts, { asOf }).milestones.find((m) => m.rule === id);
    expect(found).toMatchObject(expected);
  });
});
