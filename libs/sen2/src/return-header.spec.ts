import { readAll, aReturn, named, temporaryFolder, zipOf } from '../test/returns.js';
import type { BladeRow } from './blade-rows.js';
import { readReturnHeader } from './return-header.js';

const row = (values: Record<string, string>, file = 'Blade-Export_14-03-2025_sen2.csv'): BladeRow => ({
  module: 'sen2',
  file,
  line: 2,
  rowId: '1',
  parentId: null,
  values: { collection: 'SEN2', year: '2025', referencedate: '2025-Jan-16 00:00:00', lea: '926', ...values },
});
const folder = temporaryFolder();

it('says whose return it is, and when', async () => {
  const { of } = await readAll(await zipOf(folder.path('a.zip'), named(aReturn())));
  expect(readReturnHeader(of('sen2'))).toEqual({
    localAuthorityCode: '926',
    year: 2025,
    referenceDate: '2025-01-16',
    submittedOn: '2025-03-14',
    release: '1.2',
    madeUp: true,
  });
});

it('the day of submission is that of its time, else the one in the file name, else the census day', () => {
  const timed = row({ datetime: '2025-Feb-03 10:11:12' });
  expect(readReturnHeader([timed]).submittedOn).toBe('2025-02-03');
  expect(readReturnHeader([row({})]).submittedOn).toBe('2025-03-14');
  expect(readReturnHeader([row({}, 'Blade-Export_2025_sen2.csv')]).submittedOn).toBe('2025-01-16');
  expect(readReturnHeader([row({ datetime: '2024-Dec-01 00:00:00' })]).submittedOn).toBe('2025-01-16');
});

it.each([
  ['no row', []],
  ['two rows', [row({}), row({})]],
  ['another collection', [row({ collection: 'SC' })]],
  ['no authority', [row({ lea: 'Norfolk' })]],
  ['no year', [row({ year: '' })]],
  ['no reference date', [row({ referencedate: '16/01/2025' })]],
])('with %s it is refused', (_what, rows) => {
  expect(() => readReturnHeader(rows)).toThrow(
    expect.objectContaining({ code: 'SEN2_RETURN_UNREADABLE', status: 422 }),
  );
});
