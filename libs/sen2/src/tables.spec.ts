import { canonicalColumn, headerOf, isDataColumn, MODULES, parentIdColumn, TABLES } from './tables.js';

describe('the tables of a return', () => {
  it('come parents first', () => {
    for (const module of MODULES) {
      const { parent } = TABLES[module];
      if (parent) expect(MODULES.indexOf(parent)).toBeLessThan(MODULES.indexOf(module));
    }
  });

  it('active plans hang off the request, not off the assessment', () => {
    expect(parentIdColumn('activeplans')).toBe('requeststableid');
    expect(parentIdColumn('namedplan')).toBe('assessmenttableid');
    expect(parentIdColumn('sen2')).toBeNull();
  });

  it('have in 2025 the columns of release 1.2', () => {
    expect(headerOf('person', 2025).join()).toBe(
      'persontableid,NativeId,personorderseqcolumn,sourceid,sen2tableid,surname,forename,personbirthdate,sex,' +
        'ethnicity,postcode,upn,uniquelearnernumber,upnunknown',
    );
    expect(headerOf('activeplans', 2025).join()).toBe(
      'activeplanstableid,NativeId,activeplansorderseqcolumn,sourceid,requeststableid,transferla,reviewmeeting,' +
        'reviewoutcome,lastreview',
    );
  });

  it('differ by release', () => {
    expect(headerOf('person', 2023)).toContain('gendercurrent');
    expect(headerOf('person', 2024)).not.toContain('gendercurrent');
    expect(headerOf('activeplans', 2023)).toEqual(expect.arrayContaining(['res', 'wbp']));
    expect(headerOf('placementdetail', 2023)).toContain('attendancepattern');
    expect(headerOf('placementdetail', 2024)).toEqual(expect.arrayContaining(['res', 'wbp']));
    expect(headerOf('requests', 2026)).toContain('requestsource');
    expect(headerOf('activeplans', 2026)).toEqual(expect.arrayContaining(['reviewdraft', 'phasetransferduedate']));
    expect(headerOf('sen2', 2026)).toContain('dsco');
  });

  it('every key column is a column of its table', () => {
    for (const module of MODULES)
      for (const column of TABLES[module].keyColumns) expect(isDataColumn(module, column)).toBe(true);
  });

  it.each([
    ['WPB', 'wbp'],
    ['PlanWPB', 'planwbp'],
    ['rquestsource', 'requestsource'],
    [' UPN ', 'upn'],
  ])('know the spelling %j of %s', (text, name) => {
    expect(canonicalColumn(text)).toBe(name);
  });
});
