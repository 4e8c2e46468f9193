import { readFile } from 'node:fs/promises';
import { aReturn, fileName, fileOf, named, readAll, temporaryFolder, zipOf } from '../test/returns.js';

const folder = temporaryFolder();
const zip = (files: Parameters<typeof zipOf>[1]) => zipOf(folder.path('return.zip'), files);
const lines = (text: string) => text.trimEnd().split('\n');

describe('a return is refused as a whole', () => {
  const refused = async (path: string, code: string, place: object = {}, options = {}) => {
    await expect(readAll(path, options)).rejects.toMatchObject({ name: 'Sen2Error', code, ...place });
  };

  it('when there is no such file', () => refused(folder.path('nowhere'), 'SEN2_FILE_NOT_FOUND', { status: 404 }));

  it('when it is no zip', async () => {
    await refused(await fileOf(folder.path('a.zip'), aReturn().person), 'SEN2_NOT_A_ZIP', { status: 415 });
    await refused(await fileOf(folder.path('empty.zip'), ''), 'SEN2_NOT_A_ZIP');
  });

  it.each([0.3, 0.7, 0.99])('when the zip is cut at %d of its length', async (share) => {
    const whole = await readFile(await zip(named(aReturn())));
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    await refused(await fileOf(folder.path('cut.zip'), cut), 'SEN2_ZIP_DAMAGED');
  });

  it('when a byte in the zip is another, even where it still unpacks', async () => {
    const bytes = await readFile(await zip(named(aReturn())));
    const damaged = Buffer.from(bytes);
    damaged[damaged.indexOf(fileName('requests')) + 200]! ^= 0xff;
    await refused(await fileOf(folder.path('b.zip'), damaged), 'SEN2_ZIP_DAMAGED');
    const checksumOnly = Buffer.from(bytes);
    checksumOnly[checksumOnly.lastIndexOf(fileName('person')) - 46 + 16]! ^= 0xff;
    await refused(await fileOf(folder.path('c.zip'), checksumOnly), 'SEN2_ZIP_DAMAGED', { file: fileName('person') });
  });

  const patchDirectory = async (module: 'person', offset: number, change: (bytes: Buffer, at: number) => void) => {
    const bytes = Buffer.from(await readFile(await zip(named(aReturn()))));
    change(bytes, bytes.lastIndexOf(fileName(module)) - 46 + offset);
    return fileOf(folder.path('patched.zip'), bytes);
  };

  it('when a file in it is protected by a password', async () => {
    const path = await patchDirectory('person', 8, (bytes, at) => void (bytes[at]! |= 1));
    await refused(path, 'SEN2_ZIP_ENCRYPTED', { file: fileName('person') });
  });

  it('when a file is packed in a way that is not supported', async () => {
    const path = await patchDirectory('person', 10, (bytes, at) => void bytes.writeUInt16LE(9, at));
    await refused(path, 'SEN2_ZIP_UNSUPPORTED', { file: fileName('person') });
  });

  it('when a file unpacks to more than the zip says: a bomb', async () => {
    const path = await patchDirectory('person', 24, (bytes, at) => void bytes.writeUInt32LE(100, at));
    await refused(path, 'SEN2_ZIP_DAMAGED', { file: fileName('person') });
  });

  it('when it is larger, or has more files, than a return has', async () => {
    const path = await zip(named(aReturn()));
    await refused(path, 'SEN2_TOO_LARGE', { status: 413 }, { maxBytes: 1000 });
    await refused(path, 'SEN2_TOO_MANY_FILES', { status: 413 }, { maxFiles: 8 });
  });

  it('when no file is of a Blade export', async () => {
    await refused(await zip({ 'report.csv': 'a,b\n' }), 'SEN2_NO_BLADE_FILES');
    await refused(await zip({}), 'SEN2_NO_BLADE_FILES');
  });

  it.each(['sen2', 'person', 'requests', 'assessment', 'namedplan', 'activeplans'] as const)(
    'when %s is missing, without which nobody knows who has a plan',
    async (module) => {
      const { [module]: _gone, ...others } = aReturn();
      await refused(await zip(named(others)), 'SEN2_TABLE_MISSING', { message: expect.stringContaining(module) });
    },
  );

  it('but not when plandetail, placementdetail or senneed is: that is noted', async () => {
    const { plandetail: _1, placementdetail: _2, senneed: _3, ...others } = aReturn();
    const { findings } = await readAll(await zip(named(others)));
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['TABLE_ABSENT', 'plandetail'],
      ['TABLE_ABSENT', 'placementdetail'],
      ['TABLE_ABSENT', 'senneed'],
    ]);
  });

  it('when two exports lie in one zip', async () => {
    const files = { ...named(aReturn()), 'old/Blade-Export_13-03-2024_person.csv': aReturn().person };
    await refused(await zip(files), 'SEN2_TABLE_TWICE');
  });

  it.each([
    ['of another table', (text: string) => text, 'requests'],
    ['without the id', (text: string) => text.replace('persontableid', 'id')],
    ['without the parent', (text: string) => text.replace('sen2tableid', 'parent')],
    ['without a birth date', (text: string) => text.replace('personbirthdate', 'dob')],
    ['with a column twice', (text: string) => text.replace('postcode', 'upn')],
    ['of no table at all', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['that is empty', () => ''],
  ] as const)('when a table has the header %s', async (_what, spoil, from: 'person' | 'requests' = 'person') => {
    const tables = aReturn();
    const path = await zip(named({ ...tables, person: spoil(tables[from]) }));
    await refused(path, 'SEN2_HEADER_WRONG', { file: fileName('person'), line: 1 });
  });

  it.each([
    ['within a field', -40],
    ['after a comma', -3],
    ['within a quoted field', null],
  ])('when a table is cut %s', async (_what, at) => {
    const tables = aReturn();
    const senneed = at === null ? `${tables.senneed}21,21,21,1,20,"AS` : tables.senneed.slice(0, at);
    await refused(await zip(named({ ...tables, senneed })), 'SEN2_CSV_TRUNCATED', { file: fileName('senneed') });
  });

  it('when a table is cut within a row, with the line, even where no table ends with a line end', async () => {
    const tables = Object.entries(aReturn()).map(([m, text]) => [m, text.trimEnd()]);
    const cut: Record<string, string> = Object.fromEntries(tables);
    const senneed = lines(cut['senneed']!).slice(0, 12).join('\n') + '\n12,12,12,1';
    const place = { file: fileName('senneed'), line: 13 };
    await refused(await zip(named({ ...cut, senneed })), 'SEN2_CSV_TRUNCATED', place);
  });

  it('when a quote is not closed, so that rows run into each other', async () => {
    const tables = aReturn();
    const rows = lines(tables.person);
    const closedLater = [...rows.slice(0, 3), rows[3]!.replace(/,([^,]+),([MF]),/, ',"$1,$2,'), ...rows.slice(4)].join(
      '\n',
    );
    const path = await zip(named({ ...tables, person: `${closedLater},"x"\n` }));
    await refused(path, 'SEN2_QUOTES_UNPAIRED', { file: fileName('person'), line: 4 });
    const endless = `${rows.slice(0, 3).join('\n')}\n"${'x,'.repeat(200_000)}\n`;
    await refused(await zip(named({ ...tables, person: endless })), 'SEN2_ROW_TOO_LONG', { line: 4 });
  });

  it('when "Unicode text" is damaged', async () => {
    const tables = aReturn();
    const person = Buffer.concat([Buffer.from(`\ufeff${tables.person}`, 'utf16le'), Buffer.from([0x00, 0xd8])]);
    await refused(await zip(named({ ...tables, person })), 'SEN2_NOT_UTF8', { file: fileName('person') });
  });

  it.each([
    ['a line in UTF-8 and one in windows-1252', ['Zo\xc3\xab', 'Zo\xeb'], 4],
    ['a line in windows-1252 and one in UTF-8', ['Zo\xeb', 'Zo\xc3\xab'], 4],
    ['both in one line', ['Zoe', 'Zo\xc3\xab Zo\xeb'], 4],
    ['a byte that is no character', ['Zo\x81', 'Zoe'], 3],
  ])('when a table has %s, with the line', async (_what, forenames, line) => {
    const tables = aReturn();
    const [header, first, ...rest] = lines(tables.person);
    const spoilt = forenames.map((forename, at) => `${98 + at},1,1,1,1,Self,${forename},2010-Feb-03 00:00:00,F,,,,,`);
    const person = Buffer.from([header, first, ...spoilt, ...rest, ''].join('\n'), 'latin1');
    const place = { file: fileName('person'), line };
    await refused(await zip(named({ ...tables, person })), 'SEN2_ENCODING_MIXED', place);
  });
});
