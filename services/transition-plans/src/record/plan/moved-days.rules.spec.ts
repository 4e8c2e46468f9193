import { firstDay, requireReasonToMove } from './moved-days.rules.js';

const TODAY = '2025-01-16';
const refused = (before: string | null, after: string | null, reason?: string) => {
  try {
    requireReasonToMove('goal', before, after, reason, TODAY);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a moved day', () => {
  it.each([
    ['overdue, to a later day', '2025-01-15', '2025-01-17', 'REASON_REQUIRED', '2025-01-15'],
    ['overdue, to no day', '2025-01-15', null, 'REASON_REQUIRED', '2025-01-15'],
    ['overdue, to an earlier day', '2025-01-15', '2025-01-14', null, null],
    ['overdue, not moved', '2025-01-15', '2025-01-15', null, null],
    ['due today', '2025-01-16', '2025-02-01', null, null],
    ['not due yet', '2025-01-17', '2025-02-01', null, null],
    ['that was not set', null, '2025-02-01', null, null],
  ])('%s', (_, before, after, code, first) => {
    expect(refused(before, after)).toBe(code);
    expect(refused(before, after, 'The college was shut.')).toBeNull();
    expect(firstDay(null, before, after, TODAY)).toBe(first);
    expect(firstDay('2024-09-01', before, after, TODAY)).toBe('2024-09-01');
  });
});
