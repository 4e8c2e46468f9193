import { FACTS } from './index.js';

interface Arguments {
  factsFrom(values: Readonly<Record<string, unknown>>, definitions: typeof FACTS): Record<string, unknown>;
}
const path = new URL('../bin/arguments.mjs', import.meta.url).href;

describe('the command line', () => {
  it('reads facts, each in its type, and leaves what does not fit for the library to name', async () => {
    const { factsFrom } = (await import(path)) as Arguments;
    const given = {
      dob: '2010-08-31',
      'ehc-plan': true,
      year: '11',
      fact: [
        'lookedAfter=false',
        'disabled',
        'ncYearActual=x',
        'reviewDecision=null',
        'healthHandovers=[{"service":"x"}]',
      ],
    };
    expect(factsFrom(given, FACTS)).toEqual({
      dateOfBirth: '2010-08-31',
      hasEhcPlan: true,
      ncYearActual: 'x',
      lookedAfter: false,
      disabled: true,
      reviewDecision: null,
      healthHandovers: [{ service: 'x' }],
    });
    expect(factsFrom({ fact: ['hasEhcPlan=perhaps', 'foo=1', 'healthHandovers=['] }, FACTS)).toEqual({
      hasEhcPlan: 'perhaps',
      foo: '1',
      healthHandovers: '[',
    });
  });
});
