import fc from 'fast-check';
import { GOAL_STATUSES } from '#libs/contracts';
import { inOrder, requireGoalsOfPlan } from './goal-order.rules.js';
import {
  GOAL_CHANGES,
  GOAL_TRANSITIONS,
  type GoalParty,
  type GoalState,
  changeGoal,
  countsForItsArea,
  firstStatus,
  goalActions,
  relatedAreas,
  saidByOf,
  speakerAfter,
  touchesAgreement,
  typistAfter,
} from './goal.rules.js';

const aGoal = (goal: Partial<GoalState> = {}): GoalState => ({
  status: 'active',
  status_reason: null,
  end_reason: null,
  added_by: 'staff',
  own_words: null,
  own_words_by: null,
  own_words_typed_by: null,
  ...goal,
});
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const parties: GoalParty[] = ['young-person', 'carer', 'staff'];

describe('a goal begins', () => {
  it('active for the young person, proposed for a carer, as requested for staff', () => {
    expect(firstStatus('young-person', 'proposed')).toBe('active');
    expect(firstStatus('young-person', 'agreed')).toBe('agreed');
    expect(firstStatus('carer', 'active')).toBe('proposed');
    expect(firstStatus('staff')).toBe('active');
    expect(firstStatus('staff', 'proposed')).toBe('proposed');
  });

  it('with the young person’s words by default', () => {
    expect(saidByOf('staff', undefined)).toBe('young-person');
    expect(saidByOf('carer', undefined)).toBe('parent-carer');
    expect(saidByOf('staff', 'young-person')).toBe('young-person');
    expect(saidByOf('carer', 'other')).toBe('other');
    expect(codeOf(() => saidByOf('carer', 'young-person'))).toBe('NOT_YOUR_WORDS');
    expect(
      codeOf(() => speakerAfter(aGoal({ own_words: null }), { ownWords: 'x', ownWordsBy: 'young-person' }, 'carer')),
    ).toBe('NOT_YOUR_WORDS');
  });
});

describe('the status of a goal', () => {
  const all = parties.flatMap((by) =>
    GOAL_STATUSES.flatMap((from) => GOAL_STATUSES.map((to) => [by, from, to] as const)),
  );

  it.each(all)('changed by %s from %s to %s follows the table, and so does allowedActions', (by, from, to) => {
    if (from === to) return;
    const goal = aGoal({ status: from, added_by: by, end_reason: from === 'ended' ? 'reached' : null });
    const change = (status: typeof to) => ({
      status,
      reason: 'why',
      ...(status === 'ended' ? { endReason: 'reached' as const } : {}),
    });
    const listed = GOAL_TRANSITIONS.find((t) => t.who.includes(by) && t.to === to && t.from.includes(from));
    const possible = codeOf(() => changeGoal(goal, change(to), by)) === null;
    expect(possible).toBe(listed !== undefined);
    if (listed) expect(goalActions(goal, by, () => true)).toContain(listed.verb);
  });

  it('needs a code to end, words for the code other, and words to reopen', () => {
    const ended = aGoal({ status: 'ended', end_reason: 'no-longer-wanted' });
    expect(codeOf(() => changeGoal(aGoal(), { status: 'ended' }, 'staff'))).toBe('END_REASON_REQUIRED');
    expect(codeOf(() => changeGoal(aGoal(), { status: 'ended', endReason: 'other' }, 'staff'))).toBe('REASON_REQUIRED');
    expect(codeOf(() => changeGoal(aGoal(), { endReason: 'reached' }, 'staff'))).toBe('END_REASON_OUT_OF_PLACE');
    expect(codeOf(() => changeGoal(ended, { status: 'active' }, 'young-person'))).toBe('REASON_REQUIRED');
    expect(changeGoal(aGoal(), { status: 'ended', endReason: 'reached' }, 'staff')).toEqual({
      status: 'ended',
      status_reason: null,
      end_reason: 'reached',
    });
    expect(changeGoal(ended, { status: 'active', reason: 'I do want it' }, 'young-person')).toEqual({
      status: 'active',
      status_reason: 'I do want it',
      end_reason: null,
    });
  });

  it('is taken back when a carer ends a carer’s proposal', () => {
    const proposal = aGoal({ status: 'proposed', added_by: 'carer' });
    expect(changeGoal(proposal, { status: 'ended' }, 'carer')).toMatchObject({
      status: 'ended',
      end_reason: 'taken-back',
    });
  });

  it('counts for its area unless it ended without being reached', () => {
    expect(countsForItsArea(aGoal({ status: 'proposed' }))).toBe(true);
    expect(countsForItsArea(aGoal({ status: 'ended', end_reason: 'reached' }))).toBe(true);
    expect(countsForItsArea(aGoal({ status: 'ended', end_reason: 'not-possible' }))).toBe(false);
  });
});

describe('areas and order', () => {
  it('related areas exclude its own area and repeats, in the usual order', () => {
    expect(relatedAreas('health', ['community', 'employment'])).toEqual(['employment', 'community']);
    expect(codeOf(() => relatedAreas('health', ['health']))).toBe('RELATED_AREA_IS_ITS_OWN');
  });

  it('goals come in the chosen order, then in the order added, and none is lost', () => {
    const goals = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(inOrder(goals, ['c', 'a']).map((g) => g.id)).toEqual(['c', 'a', 'b', 'd']);
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid()), fc.array(fc.uuid()), (ids, others) => {
        const order = [...others, ...ids.slice(0, 2)];
        const sorted = inOrder(
          ids.map((id) => ({ id })),
          order,
        ).map((g) => g.id);
        expect([...sorted].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('an order contains goals of the plan, each at most once', () => {
    expect(codeOf(() => requireGoalsOfPlan(['b', 'a'], ['a', 'b', 'c']))).toBeNull();
    expect(codeOf(() => requireGoalsOfPlan(['a', 'a'], ['a', 'b']))).toBe('GOAL_NOT_IN_PLAN');
    expect(codeOf(() => requireGoalsOfPlan(['x'], ['a', 'b']))).toBe('GOAL_NOT_IN_PLAN');
  });
});

describe('whose goal it is', () => {
  it('lets a carer change only a carer’s proposal', () => {
    expect(codeOf(() => changeGoal(aGoal({ added_by: 'young-person' }), { title: 'x' }, 'carer'))).toBe(
      'GOAL_NOT_YOURS_TO_CHANGE',
    );
    expect(codeOf(() => changeGoal(aGoal({ added_by: 'carer' }), { title: 'x' }, 'carer'))).toBe(
      'GOAL_NOT_YOURS_TO_CHANGE',
    );
    expect(
      codeOf(() => changeGoal(aGoal({ added_by: 'carer', status: 'proposed' }), { title: 'x' }, 'carer')),
    ).toBeNull();
    expect(goalActions(aGoal({ added_by: 'young-person' }), 'carer', () => true)).toEqual(['rate']);
    expect(goalActions(aGoal(), 'carer', () => false)).toEqual([]);
  });

  it.each(['young-person', 'staff', 'carer'] as const)(
    'leaves the young person’s own words to them, in a goal of %s',
    (added_by) => {
      const theirs = aGoal({ added_by, own_words: 'I want to work with dogs', own_words_by: 'young-person' });
      expect(codeOf(() => changeGoal(theirs, { ownWords: 'kennels' }, 'staff'))).toBe('OWN_WORDS_ARE_THEIRS');
      expect(codeOf(() => changeGoal(theirs, { ownWordsBy: 'advocate' }, 'staff'))).toBe('OWN_WORDS_ARE_THEIRS');
      expect(codeOf(() => changeGoal(theirs, { ownWords: null }, 'staff'))).toBe('OWN_WORDS_ARE_THEIRS');
      expect(codeOf(() => changeGoal(theirs, { ownWords: theirs.own_words }, 'staff'))).toBeNull();
      expect(codeOf(() => changeGoal(theirs, { ownWords: 'kennels' }, 'young-person'))).toBeNull();
      const writtenDown = { ...theirs, own_words_typed_by: 'staff' as const };
      expect(codeOf(() => changeGoal(writtenDown, { ownWords: 'kennels' }, 'staff'))).toBeNull();
      expect(codeOf(() => changeGoal(writtenDown, { ownWords: 'kennels' }, 'carer'))).not.toBeNull();
      expect(typistAfter(writtenDown, { ownWords: 'kennels' }, 'staff')).toBe('staff');
      // They now belong to the account that wrote the same words again.
      expect(typistAfter(writtenDown, { ownWords: theirs.own_words }, 'young-person')).toBe('young-person');
      expect(
        typistAfter({ ...theirs, own_words_typed_by: 'young-person' }, { ownWords: theirs.own_words }, 'staff'),
      ).toBe('young-person');
      const quoted = aGoal({ own_words: 'x', own_words_by: 'advocate' });
      expect(codeOf(() => changeGoal(quoted, { ownWords: 'y' }, 'staff'))).toBeNull();
    },
  );
});

it('attributes new words to the member of the family who wrote them', () => {
  const carers = aGoal({ own_words: 'She likes dogs', own_words_by: 'parent-carer' });
  expect(codeOf(() => changeGoal(carers, { ownWords: 'x' }, 'staff'))).toBe('OWN_WORDS_ARE_THEIRS');
  expect(speakerAfter(carers, { ownWords: 'I like cats' }, 'young-person')).toBe('young-person');
  expect(speakerAfter(carers, { title: 'x' }, 'young-person')).toBe('parent-carer');
  expect(speakerAfter(carers, { ownWords: 'She likes cats' }, 'carer')).toBe('parent-carer');
  expect(speakerAfter(carers, { ownWords: null }, 'carer')).toBeNull();
  expect(speakerAfter(aGoal(), { ownWords: 'x' }, 'staff')).toBe('young-person');
});

it('progress does not change the agreed content', () => {
  const touches = (change: Partial<Record<keyof typeof GOAL_CHANGES, string>>) =>
    touchesAgreement(change, GOAL_CHANGES);
  expect(touches({ achievement: 'in-progress', remindOn: '2026-01-01' })).toBe(false);
  for (const field of [
    'title',
    'area',
    'relatedAreas',
    'ownWords',
    'ownWordsBy',
    'successCriterion',
    'targetOn',
    'status',
  ])
    expect(touches({ [field]: 'x' })).toBe(true);
});
