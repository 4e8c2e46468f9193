import fc from 'fast-check';
import type { DomainError } from './errors.js';
import { type Transition, lifecycle } from './lifecycle.js';

interface LampTerms {
  state: 'off' | 'on' | 'broken';
  verb: 'switch-on' | 'switch-off' | 'clean' | 'break' | 'repair';
  action: 'lamp:care';
  who: 'reader' | 'caretaker' | 'storm';
  permission: 'lamp:use' | 'lamp:repair' | null;
}
type LampTransition = Transition<LampTerms>;

const STATES = ['off', 'on', 'broken'] as const;
const EVENT = { type: 'lamps.lamp-changed' };
const TABLE: readonly LampTransition[] = [
  {
    ...{ verb: 'switch-on', from: ['off'], to: 'on', who: ['reader', 'caretaker'], permission: 'lamp:use' },
    ...{ needs: ['hand'], event: EVENT, words: 'was switched on' },
  },
  { verb: 'switch-off', from: ['on'], to: 'off', who: 'reader', permission: 'lamp:use', words: 'was switched off' },
  {
    ...{ verb: 'clean', action: 'lamp:care', from: STATES, to: null, who: 'caretaker', permission: 'lamp:use' },
    words: 'was cleaned',
  },
  { verb: 'break', from: ['off', 'on'], to: 'broken', who: 'storm', permission: null, words: 'was broken' },
  {
    ...{ verb: 'repair', from: ['broken'], to: 'off', who: 'caretaker', permission: 'lamp:repair' },
    ...{ when: 'there is a bulb', words: 'was repaired' },
  },
];

const lamp = lifecycle({
  record: 'lamp',
  title: 'Lamp',
  about: 'A lamp.',
  parties: { reader: { roles: ['child', 'adult'] }, caretaker: {}, storm: { name: 'the storm' } },
  begins: [
    { verb: 'lamp:buy', to: 'off', who: 'caretaker', permission: 'lamp:buy', event: EVENT, words: 'was bought' },
  ],
  transitions: TABLE,
});

const errorOf = (work: () => unknown): DomainError | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as DomainError;
  }
};

describe('the guard', () => {
  it('finds the transition by its verb, by the state that it leads to, and by who asks', () => {
    expect(lamp.require('off', { verb: 'switch-on' })).toBe(TABLE[0]);
    expect(lamp.require('on', { to: 'broken' })).toBe(TABLE[3]);
    expect(lamp.rowsOf('repair')).toEqual([TABLE[4]]);
    expect(lamp.find('on', { to: 'broken' }, { by: 'reader' })).toBeUndefined();
    expect(lamp.find('off', { verb: 'switch-on' }, { by: 'caretaker' })).toBe(TABLE[0]);
  });

  it('names the state, what was wanted, what is possible instead, and what to do first', () => {
    const error = errorOf(() => lamp.require('broken', { verb: 'switch-on' }, { by: 'caretaker' }, 'Repair it first.'));
    expect(error).toMatchObject({
      code: 'TRANSITION_NOT_POSSIBLE',
      status: 409,
      message: 'The lamp is broken, so “switch-on” is not possible. Repair it first. Possible now: lamp:care, repair.',
    });
    expect(errorOf(() => lamp.require('broken', { to: 'on' }, { by: 'reader' }))!.message).toBe(
      'The lamp is broken, so a change to “on” is not possible. Possible now: nothing.',
    );
  });

  it('names the permissions that something may be done with', () => {
    expect(STATES.map((at) => lamp.permissions(at))).toEqual([['lamp:use'], ['lamp:use'], ['lamp:use', 'lamp:repair']]);
  });

  it('leaves to no account what needs no permission', () => {
    expect(lamp.find('on', { verb: 'break' }, { may: () => true })).toBeUndefined();
    expect(lamp.find('on', { verb: 'break' }, { by: 'storm' })).toBe(TABLE[3]);
  });
});

const state = fc.constantFrom(...STATES);
const asking = fc.record({
  by: fc.option(fc.constantFrom('reader', 'caretaker', 'storm'), { nil: undefined }),
  held: fc.option(fc.subarray(['lamp:use', 'lamp:repair']), { nil: undefined }),
  bulb: fc.option(fc.boolean(), { nil: undefined }),
});

function askingOf({ by, held, bulb }: { by?: LampTerms['who']; held?: string[]; bulb?: boolean }) {
  return {
    ...(by && { by }),
    ...(held && { may: (permission: string) => held.includes(permission) }),
    ...(bulb !== undefined && { if: ({ when }: LampTransition) => bulb || when !== 'there is a bulb' }),
  };
}

describe('the guard and the allowed actions', () => {
  it('agree in every state for every caller, each action once', () => {
    fc.assert(
      fc.property(state, asking, (from, caller) => {
        const ask = askingOf(caller as Parameters<typeof askingOf>[0]);
        const actions = lamp.actions(from, ask);
        expect(actions).toEqual([...new Set(actions)]);
        for (const { verb, action = verb } of TABLE) {
          const error = errorOf(() => lamp.require(from, { verb }, ask));
          expect(error === null).toBe(actions.includes(action));
          if (error) expect(error.message).toContain(actions.join(', ') || 'nothing');
        }
      }),
    );
  });

  it('offer the less, the more is asked for: a condition never adds an action', () => {
    fc.assert(
      fc.property(state, asking, (from, caller) => {
        const every = lamp.actions(from);
        const some = lamp.actions(from, askingOf(caller as Parameters<typeof askingOf>[0]));
        expect(every.filter((action) => some.includes(action))).toEqual(some);
      }),
    );
  });

  it('know only the rows of the table, for any table', () => {
    const row = fc.record({
      verb: fc.constantFrom('a', 'b', 'c'),
      from: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      to: fc.option(fc.constantFrom('x', 'y', 'z')),
      who: fc.constantFrom('p', 'q'),
      permission: fc.constantFrom('m', null),
      words: fc.constant('was changed'),
    });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('x', 'y', 'z'), (transitions, from) => {
        const any = lifecycle<Transition>({ ...{ record: 'r', title: 'R', about: '' }, parties: {}, transitions });
        expect(any.actions(from)).toEqual([
          ...new Set(transitions.filter((t) => t.from.includes(from)).map((t) => t.verb)),
        ]);
        for (const verb of ['a', 'b', 'c']) {
          const found = any.find(from, { verb });
          expect(found).toBe(transitions.find((t) => t.verb === verb && t.from.includes(from)));
        }
        expect(any.documentation.rows).toHaveLength(transitions.length);
      }),
    );
  });
});

it('the documentation has every row: who makes it, what it needs, what it publishes', () => {
  const { rows } = lamp.documentation;
  expect(rows[0]).toEqual({
    ...{ action: 'lamp:buy', from: [], to: 'off', permission: 'lamp:buy', roles: undefined, by: '', when: '' },
    ...{ needs: [], event: 'lamps.lamp-changed', words: 'was bought' },
  });
  expect(rows.map(({ action }) => action)).toEqual([
    ...['lamp:buy', 'switch-on', 'switch-off', 'lamp:care', 'break', 'repair'],
  ]);
  expect(rows[1]).toMatchObject({ needs: ['hand'], roles: undefined });
  expect(rows[2]).toMatchObject({ roles: ['child', 'adult'], permission: 'lamp:use', event: null });
  expect(rows[4]).toMatchObject({ by: 'the storm', permission: null });
  expect(rows[5]).toMatchObject({ when: 'there is a bulb' });
});
