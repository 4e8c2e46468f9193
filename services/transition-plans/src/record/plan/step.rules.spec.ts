import { STEP_STATUSES, type StepStatus } from '#libs/contracts';
import { RESPONSE_TRANSITIONS, respond, stepActions } from './step-responses.rules.js';
import {
  STEP_TRANSITIONS,
  type StepMover,
  type StepState,
  changeStatus,
  isOpen,
  requireDueCanMove,
  requireTakesChange,
  requireTargetInTime,
} from './step.rules.js';

const evidence = [{ kind: 'meeting', words: 'Minutes of 3 March.', on: '2025-03-03', by: 'Maya' }] as const;
const aStep = (step: Partial<StepState> = {}): StepState => ({
  rule: null,
  status: 'not-started',
  response: 'offered',
  duty_of: 'agency',
  owner_agency: 'education',
  due_on: '2025-03-01',
  evidence: [],
  ...step,
});
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the status of a step', () => {
  const movers: StepMover[] = ['person', 'law', 'referral'];
  const all = movers.flatMap((who) =>
    STEP_STATUSES.flatMap((from) => STEP_STATUSES.map((to) => [who, from, to] as const)),
  );

  it.each(all)('moved by a %s from %s to %s follows the table', (who, from, to) => {
    const listed = STEP_TRANSITIONS.some((t) => t.who === who && t.to === to && t.from.includes(from));
    const code = codeOf(() => changeStatus(aStep({ status: from, evidence }), to, 'a reason', who));
    expect(code).toBe(listed ? null : 'TRANSITION_NOT_POSSIBLE');
  });

  it('needs evidence before it is done', () => {
    expect(codeOf(() => changeStatus(aStep(), 'done', null, 'person'))).toBe('EVIDENCE_REQUIRED');
    expect(changeStatus(aStep({ evidence }), 'done', null, 'person')).toEqual({ status: 'done', status_reason: null });
  });

  it.each([
    ['not-started', 'blocked'],
    ['in-progress', 'no-longer-needed'],
    ['done', 'in-progress'],
  ] as [StepStatus, StepStatus][])('needs a reason to go from %s to %s', (from, to) => {
    expect(codeOf(() => changeStatus(aStep({ status: from }), to, null, 'person'))).toBe('REASON_REQUIRED');
    expect(changeStatus(aStep({ status: from }), to, 'why', 'person').status_reason).toBe('why');
  });

  it('cannot be withdrawn by a person', () => {
    for (const status of STEP_STATUSES)
      expect(codeOf(() => changeStatus(aStep({ status }), 'withdrawn', 'why', 'person'))).toBe(
        'TRANSITION_NOT_POSSIBLE',
      );
  });
});

describe('the day of a step', () => {
  it('cannot be changed if the law sets the step', () => {
    expect(codeOf(() => requireDueCanMove(aStep({ rule: 'EDU-04' }), '2025-04-01', 'why', '2025-01-16'))).toBe(
      'STEP_CONTENT_SET_BY_LAW',
    );
  });

  it('needs a reason to move once it has passed', () => {
    const late = aStep({ due_on: '2025-01-15' });
    expect(codeOf(() => requireDueCanMove(late, '2025-02-01', null, '2025-01-16'))).toBe('REASON_REQUIRED');
    expect(codeOf(() => requireDueCanMove(late, null, null, '2025-01-16'))).toBe('REASON_REQUIRED');
    expect(codeOf(() => requireDueCanMove(late, '2025-02-01', 'ill', '2025-01-16'))).toBeNull();
    expect(codeOf(() => requireDueCanMove(late, '2025-01-10', null, '2025-01-16'))).toBeNull();
    expect(
      codeOf(() => requireDueCanMove(aStep({ due_on: '2025-01-16' }), '2025-02-01', null, '2025-01-16')),
    ).toBeNull();
  });

  it('is the latest possible target', () => {
    expect(codeOf(() => requireTargetInTime('2025-03-02', '2025-03-01'))).toBe('TARGET_AFTER_DUE');
    expect(codeOf(() => requireTargetInTime('2025-03-01', '2025-03-01'))).toBeNull();
    expect(codeOf(() => requireTargetInTime('2030-03-01', null))).toBeNull();
  });
});

describe('the response of the owner', () => {
  it('follows the table', () => {
    for (const { verb, from, to } of RESPONSE_TRANSITIONS) {
      for (const response of ['unowned', 'offered', 'accepted', 'handed-back'] as const) {
        const step = aStep({ response });
        if (from.includes(response)) expect(respond(step, verb)).toBe(to);
        else expect(codeOf(() => respond(step, verb))).toBe('TRANSITION_NOT_POSSIBLE');
      }
    }
  });

  it('is not possible for a closed step or a date for information', () => {
    expect(codeOf(() => respond(aStep({ status: 'done' }), 'assignment'))).toBe('STEP_NOT_OPEN');
    expect(codeOf(() => respond(aStep({ duty_of: 'nobody', response: 'unowned' }), 'assignment'))).toBe(
      'STEP_NEEDS_NO_OWNER',
    );
  });
});

describe('allowed actions', () => {
  const states = STEP_STATUSES.flatMap((status) =>
    (['unowned', 'offered', 'accepted', 'handed-back'] as const).flatMap((response) =>
      [[], evidence].map((e) => aStep({ status, response, evidence: e })),
    ),
  );

  it.each(states)('are exactly those that the guards allow (%j)', (step) => {
    const actions = stepActions(step, () => true);
    for (const { verb, from, to } of STEP_TRANSITIONS.filter((x) => x.who === 'person' && x.to !== null)) {
      const possible = from.includes(step.status) && codeOf(() => changeStatus(step, to!, 'why', 'person')) === null;
      expect(actions.includes(verb)).toBe(possible);
    }
    expect(actions.includes('change')).toBe(codeOf(() => requireTakesChange(step, undefined)) === null);
    for (const t of RESPONSE_TRANSITIONS) {
      expect(actions.includes(t.verb)).toBe(codeOf(() => respond(step, t.verb)) === null);
    }
    expect(actions.includes('evidence')).toBe(isOpen(step.status));
  });

  it('are empty for an account without permissions', () => {
    expect(stepActions(aStep({ evidence }), () => false)).toEqual([]);
    expect(stepActions(aStep(), (p) => p === 'step:accept')).toEqual(['acceptance']);
  });
});
