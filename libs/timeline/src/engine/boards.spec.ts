import { readFileSync } from 'node:fs';
import { type CalendarDate } from '#libs/kernel';
import { type BoardList } from './board-list.js';
import { boardOn } from './boards.js';
import { INTEGRATED_CARE_BOARDS } from './integrated-care-boards.generated.js';

const on = (location: string, day: string) => boardOn(location, day as CalendarDate);

describe('the integrated care boards', () => {
  const { boards, locations } = INTEGRATED_CARE_BOARDS;

  it('are those of the published list', () => {
    const list = new URL('../../data/integrated-care-boards.json', import.meta.url);
    const published = JSON.parse(readFileSync(list, 'utf8')) as BoardList;
    expect({ boards: published.boards, locations: published.locations }).toEqual(INTEGRATED_CARE_BOARDS);
  });

  it('were 42 on 1 July 2022, and are 36 since the mergers of 1 April 2026', () => {
    const existing = (day: string) =>
      boards.filter(({ validFrom, validTo = '9999-12-31' }) => validFrom <= day && day <= validTo).length;
    expect([existing('2022-06-30'), existing('2022-07-01'), existing('2026-03-31'), existing('2026-04-01')]).toEqual([
      0, 42, 42, 36,
    ]);
  });

  it('have codes and names of their own, and every abolished one has successors that exist', () => {
    for (const key of ['ods', 'name'] as const) expect(new Set(boards.map((b) => b[key])).size).toBe(boards.length);
    const codes = boards.flatMap(({ gss }) => gss.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^E54\d{6}$/);
    const known = new Set(boards.map(({ ods }) => ods));
    for (const { ods, validTo, successors = [] } of boards) {
      expect([ods, successors.length > 0]).toEqual([ods, validTo !== undefined]);
      for (const successor of successors) expect(known).toContain(successor);
    }
  });

  it('hold each location only while they exist, and one at a time', () => {
    for (const { code, boards: held } of locations) {
      for (const { board: ods, validFrom, validTo } of held) {
        const board = boards.find((b) => b.ods === ods)!;
        expect([code, board.validFrom <= validFrom]).toEqual([code, true]);
        expect([code, (validTo ?? '9999-12-31') <= (board.validTo ?? '9999-12-31')]).toEqual([code, true]);
      }
      held.slice(1).forEach(({ validFrom }, i) => expect([code, held[i]!.validTo! < validFrom]).toEqual([code, true]));
    }
  });

  it('are told by the location and the day; where the list is silent, none is', () => {
    expect(on('26A', '2026-03-31')).toMatchObject({ board: { ods: 'QMM' }, gss: 'E54000022' });
    expect(on('26A', '2026-04-01')).toMatchObject({ board: { ods: 'T6Y0W' }, gss: 'E54000068' });
    expect([on('26A', '2022-06-30'), on('Z9Z', '2026-04-01'), on('D4U1Y', '2026-04-01')]).toEqual([null, null, null]);
  });
});
