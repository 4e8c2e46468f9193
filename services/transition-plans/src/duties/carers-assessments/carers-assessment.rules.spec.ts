import fc from 'fast-check';
import { CARERS_ASSESSMENT_STATUSES, type CarersAssessmentStatus } from '#libs/contracts';
import { type DomainError, calendarDate } from '#libs/kernel';
import {
  CARERS_TRANSITIONS,
  type CarersState,
  type CarersStep,
  basisOf,
  carersActions,
  carersNotListed,
  isSettled,
  moveOn,
} from './carers-assessment.rules.js';

const TODAY = calendarDate('2025-01-16');
const EMPTY: CarersState = {
  status: 'to-be-offered',
  offered_on: null,
  answered_on: null,
  answered_by: null,
  ask_again_on: null,
  done_on: null,
  status_words: null,
  accountable_subject: null,
  accountable_name: null,
};
const accountable = { subject: 'maya', name: 'Maya' };
const WHOLE: CarersStep = { words: 'Cares no longer: the parents live apart.', accountable };
const VERBS = CARERS_TRANSITIONS.map((t) => t.verb);

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    const { code, details } = error as DomainError;
    return [code, ...(details.errors ?? []).map((e) => `${e.field} ${e.code}`)].join(' ');
  }
};

describe('a carer’s assessment', () => {
  it.each(CARERS_ASSESSMENT_STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const)))(
    '%s: the allowed actions and the guard agree on %s',
    (status, verb) => {
      const offered = carersActions(status, () => true).includes(verb);
      const result = codeOf(() => moveOn({ ...EMPTY, status }, verb, WHOLE, TODAY, 'Maya'));
      expect(result).toBe(offered ? 'done' : 'TRANSITION_NOT_POSSIBLE');
    },
  );

  it('shows each permission its own steps', () => {
    expect(carersActions('offered', (p) => p === 'carers-assessment:answer')).toEqual(['accept', 'decline']);
    expect(carersActions('offered', (p) => p === 'carers-assessment:change')).toEqual(['change']);
    expect(carersActions('entered-in-error', (p) => p === 'carers-assessment:change')).toEqual([]);
    expect(carersActions('done', (p) => p === 'carers-assessment:set-aside')).toEqual(['correct', 'reopen']);
    expect(carersActions('done', () => false)).toEqual([]);
  });

  const INCOMPLETE = 'CARERS_ASSESSMENT_INCOMPLETE';
  it.each<[CarersAssessmentStatus, (typeof VERBS)[number], CarersStep, string]>([
    ['offered', 'set-aside', { accountable }, `${INCOMPLETE} words REQUIRED`],
    ['offered', 'set-aside', { words: 'No need.' }, `${INCOMPLETE} accountable REQUIRED`],
    ['offered', 'correct', { words: 'No need.' }, `${INCOMPLETE} accountable REQUIRED`],
    ['done', 'reopen', {}, `${INCOMPLETE} words REQUIRED`],
    ['offered', 'decline', { askAgainOn: TODAY }, `${INCOMPLETE} askAgainOn NOT_IN_THE_FUTURE`],
    ['offered', 'accept', { on: '2025-01-17' }, `${INCOMPLETE} on IN_THE_FUTURE`],
    ['offered', 'accept', { on: '2025-01-09' }, `${INCOMPLETE} on BEFORE_OFFER`],
    ['offered', 'accept', { on: '2025-01-10' }, 'done'],
    ['declined', 'offer', { on: '2025-01-02' }, 'done'],
  ])('%s, %s with %j: %s', (status, verb, step, expected) => {
    const state = { ...EMPTY, status, offered_on: '2025-01-10' };
    expect(codeOf(() => moveOn(state, verb, step, TODAY, 'Maya'))).toBe(expected);
  });

  it('is offered again after the carer declines', () => {
    const declined = moveOn({ ...EMPTY, status: 'offered' }, 'decline', {}, TODAY, 'Joy');
    expect(declined).toMatchObject({ status: 'declined', ask_again_on: '2025-07-16', answered_by: 'Joy' });
    const again = moveOn(declined, 'offer', {}, TODAY, 'Maya');
    expect(again).toEqual({ ...EMPTY, status: 'offered', offered_on: TODAY });
  });

  it('is always open, answered, or set aside by an accountable person', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...VERBS), fc.boolean()), { maxLength: 12 }), (steps) => {
        let state = EMPTY;
        for (const [verb, whole] of steps) {
          try {
            state = moveOn(state, verb, whole ? WHOLE : {}, TODAY, 'Maya');
          } catch {
            continue;
          }
        }
        if (!isSettled(state.status)) return;
        if (state.status === 'done') expect(state.done_on).not.toBeNull();
        else if (state.status === 'declined') expect(state.ask_again_on! > TODAY).toBe(true);
        else expect([state.status_words, state.accountable_subject]).not.toContain(null);
      }),
    );
  });
});

it.each([
  ['parent-carer', 15, ['Children Act 1989 s.17ZD', 'Care Act 2014 ss.60-62']],
  ['parent-carer', 17, ['Children Act 1989 s.17ZD', 'Care Act 2014 ss.60-62']],
  ['parent-carer', 18, ['Care Act 2014 s.10']],
  ['grandparent', 15, ['Care Act 2014 ss.60-62']],
  ['other-adult', null, ['Care Act 2014 ss.60-62', 'Care Act 2014 s.10']],
  ['sibling-young-carer', 20, ['Children Act 1989 s.17ZA', 'Care Act 2014 ss.63-64']],
  ['young-person', 15, ['Children Act 1989 s.17ZA', 'Care Act 2014 ss.63-64']],
  ['young-person', 18, ['Care Act 2014 s.10']],
  ['young-person', null, ['Children Act 1989 s.17ZA', 'Care Act 2014 ss.63-64', 'Care Act 2014 s.10']],
] as const)('%s of somebody aged %s: %j', (relation, age, expected) => {
  expect(basisOf(relation, age)).toEqual(expected);
});

it('lists the carers in the facts who have no assessment', () => {
  const parent = { relation: 'parent-carer', status: 'done' } as const;
  const facts = { hasParentCarer: true, youngCarer: true };
  expect(carersNotListed(facts, [])).toEqual(['parent-carer', 'young-person']);
  expect(carersNotListed(facts, [parent])).toEqual(['young-person']);
  expect(carersNotListed({ hasParentCarer: true }, [{ ...parent, status: 'entered-in-error' }])).toEqual([
    'parent-carer',
  ]);
  expect(carersNotListed({ hasParentCarer: false }, [])).toEqual([]);
});
