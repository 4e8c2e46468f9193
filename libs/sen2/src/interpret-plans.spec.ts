import { aPerson, codesOf } from '../test/person-rows.js';

const noPlan = { assessment: null, activeplans: null } as const;

describe('a plan', () => {
  it('in force has its start', () => {
    const { facts, findings, ceasedPlan, died } = aPerson().with().interpret();
    expect(facts).toMatchObject({
      localAuthorityCode: '926',
      dateOfBirth: '2010-03-03',
      hasEhcPlan: true,
      planFirstMadeOn: '2020-05-20',
    });
    expect({ findings, ceasedPlan, died }).toEqual({ findings: [], ceasedPlan: null, died: false });
  });

  it('in force is the whole of what is known: nothing else is said, least of all no', () => {
    const { facts } = aPerson().with().interpret();
    expect(Object.keys(facts).sort()).toEqual(['dateOfBirth', 'hasEhcPlan', 'localAuthorityCode', 'planFirstMadeOn']);
  });

  it('that has ceased is no plan', () => {
    const { facts, ceasedPlan, findings } = aPerson()
      .with({ namedplan: { ceasedate: '2024-Jul-31 00:00:00', ceasereason: '3' }, activeplans: null })
      .interpret();
    expect(facts.hasEhcPlan).toBe(false);
    expect(facts).not.toHaveProperty('planFirstMadeOn');
    expect(ceasedPlan).toEqual({ on: '2024-07-31', reason: '3' });
    expect(findings).toEqual([]);
  });

  it('that ceased between the census and the return is no plan, though it was an active one', () => {
    const { facts, findings } = aPerson()
      .with({ namedplan: { ceasedate: '2025-Feb-10 00:00:00' } })
      .interpret();
    expect(facts.hasEhcPlan).toBe(false);
    expect(findings).toEqual([]);
  });

  it('that ceased because the person died says so', () => {
    const { died, findings, facts } = aPerson()
      .with({ namedplan: { ceasedate: '2024-Jul-31 00:00:00', ceasereason: '8' }, activeplans: null })
      .interpret();
    expect({ died, hasEhcPlan: facts.hasEhcPlan }).toEqual({ died: true, hasEhcPlan: false });
    expect(codesOf({ findings })).toEqual(['PERSON_DIED']);
  });

  it('that ceased before it started: neither date is used', () => {
    const ceased = { ceasedate: '2019-Jul-31 00:00:00', ceasereason: '2' };
    const result = aPerson().with({ namedplan: ceased, activeplans: null }).interpret();
    expect(codesOf(result)).toEqual(['PLAN_CEASED_BEFORE_START']);
    expect(result.findings[0]).toMatchObject({ column: 'ceasedate', value: '2019-Jul-31 00:00:00' });
    expect(result.facts.hasEhcPlan).toBe(false);
    expect(result.ceasedPlan).toEqual({ on: null, reason: '2' });

    const active = aPerson().with({ namedplan: ceased }).interpret();
    expect(active.facts.hasEhcPlan).toBe(true);
    expect(active.facts).not.toHaveProperty('planFirstMadeOn');
  });

  it('may cease on the day on which it started', () => {
    const namedplan = { startdate: '2024-Jul-31 00:00:00', ceasedate: '2024-Jul-31 00:00:00' };
    const result = aPerson().with({ namedplan, activeplans: null }).interpret();
    expect(result).toMatchObject({ ceasedPlan: { on: '2024-07-31' }, findings: [] });
  });

  it.each([
    [{ ceasedate: '2024-Jul-31 00:00:00' }, 'ceasedate'],
    [{ ceasereason: '3' }, 'ceasereason'],
  ])('that had ceased and is among the active ones is not known to be in force', (namedplan, column) => {
    const { facts, findings } = aPerson().with({ namedplan }).interpret();
    expect(facts).not.toHaveProperty('hasEhcPlan');
    expect(findings).toEqual([expect.objectContaining({ code: 'PLAN_CEASED_BUT_ACTIVE', column })]);
  });

  it('that is to cease after the return is in force', () => {
    const result = aPerson()
      .with({ namedplan: { ceasedate: '2025-Aug-31 00:00:00', ceasereason: '3' } })
      .interpret();
    expect(result.facts.hasEhcPlan).toBe(true);
    expect(codesOf(result)).toEqual(['DATE_IN_FUTURE']);
  });

  it('without an active-plan row is in force, with a warning', () => {
    const result = aPerson().with({ activeplans: null }).interpret();
    expect(result.facts).toMatchObject({ hasEhcPlan: true, planFirstMadeOn: '2020-05-20' });
    expect(codesOf(result)).toEqual(['PLAN_WITHOUT_ACTIVE_ROW']);
    expect(result.findings[0]).toMatchObject({ file: 'namedplan.csv' });
  });

  it('without an active-plan row and without a start is not known to be in force', () => {
    const result = aPerson()
      .with({ namedplan: { startdate: '' }, activeplans: null })
      .interpret();
    expect(result.facts).not.toHaveProperty('hasEhcPlan');
    expect(codesOf(result)).toEqual(['PLAN_WITHOUT_ACTIVE_ROW']);
  });

  it('among the active ones without a named plan is in force since nobody knows when', () => {
    const result = aPerson().with({ namedplan: null }).interpret();
    expect(result.facts.hasEhcPlan).toBe(true);
    expect(result.facts).not.toHaveProperty('planFirstMadeOn');
    expect(codesOf(result)).toEqual(['ACTIVE_PLAN_WITHOUT_NAMED_PLAN']);
  });

  it('of a historic request needs no named plan', () => {
    const result = aPerson()
      .with({ requests: { requestoutcome: 'H', receiveddate: '' }, assessment: null })
      .interpret();
    expect(result.facts.hasEhcPlan).toBe(true);
    expect(result.findings).toEqual([]);
  });

  it('that came from another authority says from which', () => {
    const result = aPerson()
      .with({ assessment: null, activeplans: { transferla: '935' } })
      .interpret();
    expect(result).toMatchObject({ transferredFrom: '935', outcome: 'taken', facts: { hasEhcPlan: true } });
  });

  it.each([
    ['in the future', '2025-Mar-15 00:00:00', 'DATE_IN_FUTURE'],
    ['that is no date', '2021-Feb-30 00:00:00', 'DATE_UNREADABLE'],
  ])('with a start %s is in force since nobody knows when', (_what, startdate, code) => {
    const result = aPerson().with({ namedplan: { startdate } }).interpret();
    expect(result.facts.hasEhcPlan).toBe(true);
    expect(result.facts).not.toHaveProperty('planFirstMadeOn');
    expect(result.findings).toEqual([expect.objectContaining({ code, column: 'startdate', value: startdate })]);
  });

  it('whose cease date cannot be read has ceased all the same', () => {
    const result = aPerson()
      .with({ namedplan: { ceasedate: 'July 2024' }, activeplans: null })
      .interpret();
    expect(result.facts.hasEhcPlan).toBe(false);
    expect(codesOf(result)).toEqual(['DATE_UNREADABLE']);
  });

  it('may have one row of a kind; others are flagged', () => {
    const result = aPerson()
      .with({ namedplan: [{}, { startdate: '2022-May-20 00:00:00' }] })
      .interpret();
    expect(result.facts.planFirstMadeOn).toBe('2020-05-20');
    expect(codesOf(result)).toEqual(['EXTRA_ROW']);
  });
});

describe('of several requests', () => {
  it('the plan in force is told, whichever comes first', () => {
    const refused = { ...noPlan, requests: { requestoutcome: 'N', receiveddate: '2023-Jan-01 00:00:00' } };
    for (const person of [aPerson().with(refused).with(), aPerson().with().with(refused)]) {
      const { facts, findings } = person.interpret();
      expect(facts).toMatchObject({ hasEhcPlan: true, planFirstMadeOn: '2020-05-20' });
      expect(findings).toEqual([]);
    }
  });

  it('the latest in force is told, and the earlier flagged', () => {
    const later = { namedplan: { startdate: '2023-Jun-01 00:00:00' }, senneed: { sentype: 'SEMH' } };
    for (const person of [aPerson().with(later).with(), aPerson().with().with(later)]) {
      const result = person.interpret();
      expect(result.facts.planFirstMadeOn).toBe('2023-06-01');
      expect(result.needs).toEqual([{ code: 'SEMH', rank: 1 }]);
      expect(result.findings).toEqual([
        expect.objectContaining({ code: 'SEVERAL_PLANS_IN_FORCE', file: 'namedplan.csv' }),
      ]);
    }
  });

  it('one that ceased does not hide one in force', () => {
    const ceased = {
      namedplan: { startdate: '2016-Jan-01 00:00:00', ceasedate: '2018-Jan-01 00:00:00' },
      activeplans: null,
    };
    const { facts, ceasedPlan } = aPerson().with(ceased).with().interpret();
    expect({ hasEhcPlan: facts.hasEhcPlan, ceasedPlan }).toEqual({ hasEhcPlan: true, ceasedPlan: null });
  });

  it('an open one beside a plan in force is flagged and not told', () => {
    const open = { ...noPlan, requests: { requestoutcome: '', receiveddate: '2025-Jan-02 00:00:00' } };
    const result = aPerson().with().with(open).interpret();
    expect(result.facts).not.toHaveProperty('ehcNeedsAssessmentRequestedOn');
    expect(codesOf(result)).toEqual(['OPEN_REQUEST_BESIDE_PLAN']);
  });
});

describe('a request', () => {
  it.each([
    ['not yet decided', { ...noPlan, requests: { requestoutcome: '' } }],
    [
      'with the assessment under way',
      { requests: {}, assessment: { assessmentoutcome: '' }, namedplan: null, activeplans: null },
    ],
    ['with a plan still to be issued', { namedplan: null, activeplans: null }],
    ['agreed without an assessment row', noPlan],
  ])('%s is open: its day is a fact, and there is no plan', (_what, plan) => {
    const { facts, findings } = aPerson().with(plan).interpret();
    expect(facts).toMatchObject({ ehcNeedsAssessmentRequestedOn: '2020-01-10', hasEhcPlan: false });
    expect(findings).toEqual([]);
  });

  it.each([
    ['refused', { ...noPlan, requests: { requestoutcome: 'N' } }],
    ['withdrawn', { ...noPlan, requests: { requestoutcome: 'W' } }],
    ['assessed without a plan', { assessment: { assessmentoutcome: 'N' }, namedplan: null, activeplans: null }],
    ['withdrawn while assessed', { assessment: { assessmentoutcome: 'W' }, namedplan: null, activeplans: null }],
  ])('%s has ended: no plan, no open request', (_what, plan) => {
    const { facts, findings } = aPerson().with(plan).interpret();
    expect(facts.hasEhcPlan).toBe(false);
    expect(facts).not.toHaveProperty('ehcNeedsAssessmentRequestedOn');
    expect(findings).toEqual([]);
  });

  it.each([
    ['of somebody who moved away', { ...noPlan, requests: { requestoutcome: '', exported: 'A' } }, []],
    [
      'that is historic and led nowhere',
      { ...noPlan, requests: { requestoutcome: 'H' } },
      ['HISTORIC_REQUEST_WITHOUT_PLAN'],
    ],
    ['with an unknown outcome', { ...noPlan, requests: { requestoutcome: 'Q' } }, ['CODE_UNKNOWN']],
  ])('%s leaves it unknown whether there is a plan', (_what, plan, codes) => {
    const { facts, findings } = aPerson().with(plan).interpret();
    expect(facts).not.toHaveProperty('hasEhcPlan');
    expect(facts).not.toHaveProperty('ehcNeedsAssessmentRequestedOn');
    expect(codesOf({ findings })).toEqual(codes);
  });

  it('is missing: nothing is known but who the person is', () => {
    const { facts, findings, needs, setting } = aPerson().interpret();
    expect(facts).toEqual({ localAuthorityCode: '926', dateOfBirth: '2010-03-03' });
    expect({ needs, setting }).toEqual({ needs: [], setting: null });
    expect(codesOf({ findings })).toEqual(['PERSON_WITHOUT_REQUEST']);
  });
});

describe('needs', () => {
  it('come by rank', () => {
    const senneed = [
      { sentype: 'SLCN', sentyperank: '2' },
      { sentype: 'ASD', sentyperank: '1' },
    ];
    expect(aPerson().with({ senneed }).interpret().needs).toEqual([
      { code: 'ASD', rank: 1 },
      { code: 'SLCN', rank: 2 },
    ]);
  });

  it('of an unknown code are flagged and left out', () => {
    const result = aPerson()
      .with({ senneed: [{ sentype: 'BESD' }, { sentype: 'ds', sentyperank: '2' }] })
      .interpret();
    expect(result.needs).toEqual([{ code: 'DS', rank: 2 }]);
    expect(result.findings).toEqual([
      expect.objectContaining({ code: 'CODE_UNKNOWN', column: 'sentype', value: 'BESD' }),
    ]);
  });
});
