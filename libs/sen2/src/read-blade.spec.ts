import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aReturn, fileName, named, readAll, temporaryFolder, zipOf } from '../test/returns.js';
import { readBlade } from './read-blade.js';
import { MODULES } from './tables.js';

const folder = temporaryFolder();
const zip = (files: Parameters<typeof zipOf>[1]) => zipOf(folder.path('return.zip'), files);
const lines = (text: string) => text.trimEnd().split('\n');

describe('a return', () => {
  it('yields its rows table by table, parents first', async () => {
    const { batches, of } = await readAll(await zip(named(aReturn())));
    expect(batches.map(({ module }) => module)).toEqual(MODULES);
    expect(of('person')).toHaveLength(20);
    expect(of('person')[0]).toMatchObject({ file: fileName('person'), line: 2, rowId: '1', parentId: '1' });
    expect(of('requests')[19]).toMatchObject({ line: 21, rowId: '20', parentId: '20' });
    expect(of('sen2')[0]).toMatchObject({ parentId: null, values: { lea: '926' } });
  });

  it('gives values by column name, and leaves out what is empty and the housekeeping', async () => {
    const { of } = await readAll(await zip(named(aReturn())));
    const { values } = of('person')[0]!;
    expect(Object.keys(values)).toEqual(expect.arrayContaining(['surname', 'forename', 'personbirthdate', 'upn']));
    expect(Object.keys(values)).not.toEqual(expect.arrayContaining(['nativeid']));
    expect(values).not.toHaveProperty('upnunknown');
    expect(values).not.toHaveProperty('persontableid');
  });

  it('is read in batches of the size asked for', async () => {
    const { batches } = await readAll(await zip(named(aReturn())), { batchSize: 8 });
    const person = batches.filter(({ module }) => module === 'person');
    expect(person.map(({ rows }) => rows.length)).toEqual([8, 8, 4]);
    expect(person.map(({ rowsRead }) => rowsRead)).toEqual([8, 8, 4]);
    expect(batches.at(-1)?.progress).toBe(1);
  });

  it('may have tables without rows', async () => {
    const tables = aReturn();
    const { batches, findings } = await readAll(
      await zip(named({ ...tables, senneed: lines(tables.senneed)[0]! + '\n' })),
    );
    expect(batches.at(-1)).toMatchObject({ module: 'senneed', rows: [], rowsRead: 0 });
    expect(findings).toEqual([]);
  });

  it('may lie in a folder of the zip, with other files, which are noted once and not by name', async () => {
    const extras = { 'SEN2/expected.json': '{}', 'SEN2/Smith.docx': '', [`__MACOSX/._${fileName('person')}`]: 'x' };
    const { rows, findings } = await readAll(await zip({ ...named(aReturn(), 'SEN2/'), ...extras }));
    expect(rows.length).toBeGreaterThan(100);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'FILES_IGNORED', severity: 'note', value: '' });
    expect(findings[0]!.message).toContain('3');
    expect(findings[0]!.message).not.toContain('Smith');
  });

  it('may have names in any case, and any date in them', async () => {
    const files = Object.entries(aReturn()).map(([m, text]) => [
      `BLADE-EXPORT_01-02-2031_${m.toUpperCase()}.CSV`,
      text,
    ]);
    const { of } = await readAll(await zip(Object.fromEntries(files)));
    expect(of('senneed')).toHaveLength(20);
  });

  it('may be a folder instead of a zip', async () => {
    const path = folder.path('folder');
    await mkdir(path);
    for (const [name, text] of Object.entries(named(aReturn()))) await writeFile(join(path, name), text);
    await writeFile(join(path, 'notes.txt'), '');
    const { of, findings } = await readAll(path);
    expect(of('person')).toHaveLength(20);
    expect(findings.map(({ code }) => code)).toEqual(['FILES_IGNORED']);
  });

  it('may start its tables with a byte order mark and end its lines as Windows does', async () => {
    const tables = Object.entries(aReturn()).map(([m, text]) => [m, `\ufeff${text.replaceAll('\n', '\r\n')}`]);
    const { of } = await readAll(await zip(named(Object.fromEntries(tables))));
    expect(of('person')).toHaveLength(20);
    expect(of('senneed')[19]!.values['sentyperank']).toBe('1');
  });

  it('may quote its headers, behind a byte order mark too', async () => {
    const tables = aReturn();
    const [header, ...rest] = lines(tables.person);
    const person = [`\ufeff"${header!.replaceAll(',', '","')}"`, ...rest, ''].join('\n');
    expect((await readAll(await zip(named({ ...tables, person })))).of('person')).toHaveLength(20);
  });

  it('may mix line ends, as edited files do', async () => {
    const tables = aReturn();
    const [header, first, ...rest] = lines(tables.person);
    const person = `${header}\r\n${first}\n${rest.join('\r\n')}\r\n`;
    expect((await readAll(await zip(named({ ...tables, person })))).of('person')).toHaveLength(20);
  });

  it('may quote its fields, with commas, quotes and line ends inside, and lines are still counted', async () => {
    const tables = aReturn();
    const [header, ...rest] = lines(tables.person);
    const odd = '99,99,99,1,1,"Fenn, the ""Elder""\nJunior",O"Hara,2010-Mar-03 00:00:00,F,,,,,';
    const { of, findings } = await readAll(
      await zip(named({ ...tables, person: [header, odd, ...rest, ''].join('\n') })),
    );
    expect(of('person')[0]).toMatchObject({
      line: 2,
      values: { surname: 'Fenn, the "Elder"\nJunior', forename: 'O"Hara' },
    });
    expect(of('person')[1]).toMatchObject({ line: 4 });
    expect(findings).toEqual([]);
  });

  it('may have empty lines', async () => {
    const tables = aReturn();
    const person = lines(tables.person).join('\n\n') + '\n\n';
    expect((await readAll(await zip(named({ ...tables, person })))).of('person')[1]).toMatchObject({ line: 5 });
  });

  it('may end every table without a line end', async () => {
    const tables = Object.entries(aReturn()).map(([m, text]) => [m, text.trimEnd()]);
    expect((await readAll(await zip(named(Object.fromEntries(tables))))).of('person')).toHaveLength(20);
  });

  it('may end one table without a line end, which is found, because its last value may be cut', async () => {
    const tables = aReturn();
    const senneed = lines(tables.senneed).slice(0, 12).join('\n');
    const { of, findings } = await readAll(await zip(named({ ...tables, senneed })));
    expect(of('senneed')).toHaveLength(11);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'LINE_END_MISSING', file: fileName('senneed'), line: 12, severity: 'warning' }),
    ]);
  });

  it.each(['utf16le', 'utf16be'] as const)('may be "Unicode text" as spreadsheets save it: %s', async (encoding) => {
    const tables = aReturn();
    const text = tables.person.replace(/^1,1,1,1,1,[^,]+/m, '1,1,1,1,1,Żółć');
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const person = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    const { of, findings } = await readAll(await zip(named({ ...tables, person })));
    expect(of('person')).toHaveLength(20);
    expect(of('person')[0]).toMatchObject({ line: 2, values: { surname: 'Żółć' } });
    expect(findings).toEqual([
      expect.objectContaining({ code: 'ENCODING', severity: 'note', file: fileName('person') }),
    ]);
  });

  it.each([2023, 2024, 2026])('of %i has other columns, all of them known', async (year) => {
    const referenceDate = `${year}-01-16` as never;
    const { findings, of } = await readAll(await zip(named(aReturn({ referenceDate }))));
    expect(findings).toEqual([]);
    expect(of('person')[0]!.values).toHaveProperty(year < 2024 ? 'gendercurrent' : 'sex');
  });
});

describe('columns', () => {
  it('an unknown one is noted once and ignored', async () => {
    const tables = aReturn();
    const [header, ...rest] = lines(tables.person);
    const person = [`${header},ShoeSize`, ...rest.map((row) => `${row},42`), ''].join('\n');
    const { findings, of } = await readAll(await zip(named({ ...tables, person })));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'COLUMN_UNKNOWN', severity: 'note', column: 'shoesize', line: 1 });
    expect(of('person')[0]!.values).not.toHaveProperty('shoesize');
  });

  it('an absent one is fine', async () => {
    const tables = aReturn();
    const person =
      lines(tables.person)
        .map((row) => row.split(',').slice(0, -3).join(','))
        .join('\n') + '\n';
    const { findings, of } = await readAll(await zip(named({ ...tables, person })));
    expect(findings).toEqual([]);
    expect(of('person')[0]!.values).not.toHaveProperty('upn');
  });

  it('WPB is WBP', async () => {
    const tables = aReturn();
    const { of } = await readAll(
      await zip(named({ ...tables, placementdetail: 'PlacementDetailTableID,ActivePlansTableID,WPB\n1,1,SUP\n' })),
    );
    expect(of('placementdetail')[0]!.values).toEqual({ wbp: 'SUP' });
  });
});

describe('a row', () => {
  const rowOf = async (row: string | Buffer) => {
    const tables = aReturn();
    const [header, ...rest] = lines(tables.senneed);
    const senneed = Buffer.concat([
      Buffer.from(`${header}\n`),
      Buffer.from(row),
      Buffer.from(`\n${rest.join('\n')}\n`),
    ]);
    const { findings, of, batches } = await readAll(await zip(named({ ...tables, senneed })));
    const read = batches.filter(({ module }) => module === 'senneed').reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    return { findings, rows: of('senneed').length, read };
  };

  it.each([
    ['with too few fields', '1,1,1,1,1,ASD', 'ROW_FIELD_COUNT'],
    ['with too many fields', '1,1,1,1,1,ASD,1,2', 'ROW_FIELD_COUNT'],
    ['without an id', ',1,1,1,1,ASD,1', 'ROW_ID_MISSING'],
    ['without a parent', '1,1,1,1,,ASD,1', 'PARENT_ID_MISSING'],
    ['of nothing but commas', ',,,,,,', 'ROW_ID_MISSING'],
    ['with zero bytes', '1,1,1,1,1,A\0D,1', 'ROW_UNREADABLE'],
  ])('%s is refused with its line, the others are read', async (_what, row, code) => {
    const { findings, rows, read } = await rowOf(row);
    expect(findings).toEqual([
      expect.objectContaining({ code, severity: 'refusal', line: 2, file: fileName('senneed') }),
    ]);
    expect({ rows, read }).toEqual({ rows: 20, read: 21 });
  });

  it('with empty fields too many is taken', async () => {
    expect(await rowOf('1,1,1,1,1,ASD,1,,')).toMatchObject({ findings: [], rows: 21 });
  });

  it('in windows-1252 is read so, with a warning about each value that shows it', async () => {
    const { findings, rows } = await rowOf(Buffer.from('1,1,1,1,1,Zo\xeb \x92,1', 'latin1'));
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'ENCODING',
        severity: 'note',
        line: 0,
        message: expect.stringContaining('1252'),
      }),
      expect.objectContaining({
        code: 'TEXT_GUESSED',
        severity: 'warning',
        column: 'sentype',
        value: 'Zoë ’',
        line: 2,
      }),
    ]);
    expect(rows).toBe(21);
  });

  it('whose characters were lost earlier is taken with a warning', async () => {
    const { findings, rows } = await rowOf('1,1,1,1,1,Zo\ufffd,1');
    expect(findings).toEqual([
      expect.objectContaining({ code: 'TEXT_UNREADABLE', severity: 'warning', column: 'sentype' }),
    ]);
    expect(rows).toBe(21);
  });
});

it('a reader may stop early', async () => {
  const path = await zip(named(aReturn()));
  for await (const batch of readBlade(path)) if (batch.module === 'person') break;
  expect((await readAll(path)).of('person')).toHaveLength(20);
});
