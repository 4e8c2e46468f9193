import { factsOf, kindOf, missingOf, valueOf } from './facts.presenter.js';

const recorded = {
  sinceOn: null,
  version: 1,
  recordedAt: '2026-12-01T10:00:00Z',
  recordedBy: { subject: 's', name: 'Sam' },
};

describe('facts of a person', () => {
  it('show what is known with its source, and count what is not', () => {
    const fact = { ...recorded, name: 'hasEhcPlan', value: true, source: 'education' as const, note: null };
    const model = factsOf({ youngPersonId: '1', version: 1, known: [fact], facts: {}, allowedActions: [] });
    expect(model.known).toMatchObject([{ label: 'An education, health and care plan is in force', changes: false }]);
    expect(model.unknown.map(({ name }) => name)).not.toContain('hasEhcPlan');
  });

  it('have no form where they are tables or do not exist', () => {
    expect([kindOf('healthHandovers'), kindOf('constructor'), kindOf('settingType')]).toEqual([null, null, 'code']);
  });

  it('are read from the form by their kind, and need a source', () => {
    expect(valueOf('hasEhcPlan', { value: 'no' })).toBe(false);
    expect(valueOf('planFirstMadeOn', { 'value-day': '1', 'value-month': '5', 'value-year': '2022' })).toBe(
      '2022-05-01',
    );
    expect(valueOf('hasEhcPlan', { known: 'no', value: 'yes' })).toBeNull();
    expect(missingOf('hasEhcPlan', {}).map(({ field }) => field)).toEqual(['value', 'source']);
  });
});
