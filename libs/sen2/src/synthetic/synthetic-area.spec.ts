import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ageOn, type CalendarDate, calendarDate, checkUln, checkUpn, daysBetween } from '#libs/kernel';
import { checkFacts } from '#libs/timeline';
import { CENSUS, readAll, temporaryFolder } from '../../test/returns.js';
import type { BladeRow } from '../blade-rows.js';
import { type InterpretedPerson, interpretPerson } from '../interpret.js';
import { readReturnHeader } from '../return-header.js';
import { MODULES, type Sen2Module } from '../tables.js';
import { parseSen2Date } from '../values.js';
import { NAME_LISTS, nameFor } from './names.js';
import { syntheticArea, writeSyntheticReturn } from './synthetic-area.js';

const NORFOLK = { people: 12_147, referenceDate: CENSUS, localAuthorityCode: '926' };
const folder = temporaryFolder();

/** DfE, "Education, health and care plans: reporting year 2025", Norfolk, by age; 2 stands for "under 3". */
const PUBLISHED = {
  ...{ 2: 25, 3: 140, 4: 437, 5: 480, 6: 500, 7: 565, 8: 602, 9: 676, 10: 789, 11: 972, 12: 893, 13: 912, 14: 923 },
  ...{ 15: 832, 16: 693, 17: 650, 18: 533, 19: 449, 20: 364, 21: 282, 22: 229, 23: 157, 24: 42, 25: 2 },
};

function countBy<T>(items: Iterable<T>, key: (item: T) => string | number | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item) ?? ''] = (counts[key(item) ?? ''] ?? 0) + 1;
  return counts;
}

/** Reads a return as the importer does, with the whole of it in memory. */
async function interpretAll(path: string) {
  const { of, findings } = await readAll(path);
  const header = readReturnHeader(of('sen2'));
  const byParent = new Map<string, BladeRow[]>();
  for (const module of MODULES)
    for (const row of of(module)) {
      const key = `${module} ${row.parentId}`;
      const siblings = byParent.get(key);
      if (siblings) siblings.push(row);
      else byParent.set(key, [row]);
    }
  const below = (module: Sen2Module, rows: readonly BladeRow[]) =>
    rows.flatMap(({ rowId }) => byParent.get(`${module} ${rowId}`) ?? []);
  const people = new Map<string, InterpretedPerson>();
  for (const person of of('person')) {
    const requests = below('requests', [person]);
    const assessment = below('assessment', requests);
    const namedplan = below('namedplan', assessment);
    const activeplans = below('activeplans', requests);
    const rows = {
      ...{ person, requests, assessment, namedplan, activeplans },
      plandetail: below('plandetail', namedplan),
      placementdetail: below('placementdetail', activeplans),
      senneed: below('senneed', activeplans),
    };
    people.set(person.rowId, interpretPerson(rows, header));
  }
  const taken = [...people.values()].filter((person) => person.outcome !== 'refused');
  return { header, people, taken, fileFindings: findings, of };
}

describe('Norfolk in January 2025', () => {
  let norfolk: Awaited<ReturnType<typeof interpretAll>>;
  beforeAll(async () => {
    const path = folder.path('norfolk.zip');
    await writeSyntheticReturn(path, NORFOLK);
    norfolk = await interpretAll(path);
  });
  const agesOf = () => norfolk.taken.map(({ person }) => ageOn(person.dateOfBirth!, CENSUS));

  it('has the published number of plans at each age: 6,068 from 13 to 25', () => {
    expect(countBy(agesOf(), (age) => age)).toEqual(PUBLISHED);
    expect(agesOf().filter((age) => age >= 13 && age <= 25)).toHaveLength(6068);
  });

  it('is without a single finding, and everybody has a plan', () => {
    expect(norfolk.fileFindings).toEqual([]);
    expect(countBy(norfolk.people.values(), ({ outcome }) => outcome)).toEqual({ taken: 12_147 });
    expect(countBy(norfolk.taken, ({ facts }) => String(facts.hasEhcPlan))).toEqual({ true: 12_147 });
  });

  it('tells facts that the timeline takes', () => {
    expect(norfolk.taken.filter(({ facts }) => checkFacts(facts).length > 0)).toEqual([]);
  });

  it('has the published needs, as at 16 too', () => {
    const published = { ASD: 2981, HI: 113, MLD: 1471, MSI: 24, OTH: 153, PD: 614, PMLD: 61, SEMH: 3455 };
    expect(countBy(norfolk.taken, ({ needs }) => needs[0]?.code)).toEqual({
      ...published,
      ...{ SLCN: 2629, SLD: 197, SPLD: 378, VI: 70, '': 1 },
    });
    const at16 = norfolk.taken.filter(({ person }) => ageOn(person.dateOfBirth!, CENSUS) === 16);
    expect(countBy(at16, ({ needs }) => needs[0]?.code)).toMatchObject({ ASD: 192, SEMH: 261, SLD: 14 });
  });

  it('has the published reviews: 9,145 decisions, 4,833 of them within four weeks', () => {
    const decided = norfolk.of('activeplans').flatMap(({ values }) => {
      const meeting = parseSen2Date(values['reviewmeeting'] ?? '');
      const decision = parseSen2Date(values['lastreview'] ?? '');
      return meeting && decision ? [daysBetween(meeting, decision)] : [];
    });
    expect(decided).toHaveLength(9145);
    expect(decided.filter((days) => days <= 28)).toHaveLength(4833);
    expect(Math.min(...decided)).toBeGreaterThan(0);
    expect(countBy(norfolk.of('activeplans'), ({ values }) => values['reviewoutcome'])).toEqual({
      ...{ A: 2887, C: 91, M: 6167 },
      '': 3002,
    });
  });

  it('has the published settings, sexes and work-based placements', () => {
    const places = norfolk.of('placementdetail').map(({ values }) => values);
    expect(places.filter(({ urn }) => urn)).toHaveLength(4735 + 3278 + 232);
    expect(places.filter(({ ukprn }) => ukprn)).toHaveLength(2279);
    expect(countBy(places, ({ sensetting }) => sensetting)).toMatchObject({
      EHE: 284,
      OLA: 379,
      OPA: 58,
      NEET: 410,
      EYP: 175,
    });
    expect(countBy(places, ({ wbp }) => wbp)).toMatchObject({ SUP: 71, APP: 40, TRA: 37 });
    expect(countBy(norfolk.taken, ({ person }) => person.sex ?? '')).toEqual({ female: 3668, male: 8479 });
  });

  it('has people with numbers of their own, all of them right, and no two of one name and birth', () => {
    const people = norfolk.of('person').map(({ values }) => values);
    expect(new Set(people.map(({ upn }) => upn)).size).toBe(12_147);
    expect(people.every(({ upn }) => checkUpn(upn ?? '').ok)).toBe(true);
    const ulns = people.flatMap(({ uniquelearnernumber }) => uniquelearnernumber ?? []);
    expect(new Set(ulns).size).toBe(ulns.length);
    expect(ulns).toHaveLength(agesOf().filter((age) => age >= 14).length);
    expect(ulns.every((uln) => checkUln(uln).ok)).toBe(true);
    expect(new Set(people.map((p) => `${p['surname']} ${p['forename']} ${p['personbirthdate']}`)).size).toBe(12_147);
  });

  it('has lives in order: birth, request, plan, meeting, decision, return', () => {
    const outOfOrder = norfolk.taken.filter(({ person, facts }) => {
      const planFirstMadeOn = facts.planFirstMadeOn as CalendarDate;
      const lastEvent = facts.lastReviewCompletedOn ?? planFirstMadeOn;
      const tooYoung = daysBetween(person.dateOfBirth!, planFirstMadeOn) <= 365;
      return tooYoung || lastEvent < planFirstMadeOn || lastEvent > norfolk.header.submittedOn;
    });
    expect(outOfOrder).toEqual([]);
    const requests = norfolk.of('requests').map(({ values }) => ({
      received: parseSen2Date(values['receiveddate'] ?? ''),
      decided: parseSen2Date(values['requestoutcomedate'] ?? ''),
      historic: values['requestoutcome'] === 'H',
    }));
    expect(requests.filter(({ received, historic }) => (received === null) !== historic)).toEqual([]);
    expect(requests.filter(({ received, decided }) => received && !(decided! > received))).toEqual([]);
  });
});

describe('an area', () => {
  const digest = async (options: Partial<typeof NORFOLK> & { seed?: number }) => {
    const path = folder.path('area.zip');
    await writeSyntheticReturn(path, { ...NORFOLK, people: 300, ...options });
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  };

  it('of one seed is always the same, byte for byte, and of another seed another', async () => {
    expect(await digest({ seed: 7 })).toBe(await digest({ seed: 7 }));
    expect(await digest({ seed: 7 })).not.toBe(await digest({ seed: 8 }));
  });

  it.each([1, 2, 24, 200, 1215, 50_000])('of %i people has as many, in Norfolk’s proportions', (people) => {
    const { byAge } = syntheticArea({ ...NORFOLK, people });
    expect(byAge.reduce((sum, age) => sum + age.people, 0)).toBe(people);
    for (const { age, people: count } of byAge)
      expect(Math.abs(count - (people * PUBLISHED[age as keyof typeof PUBLISHED]) / 12_147)).toBeLessThan(1);
  });

  it.each(['2023-01-19', '2024-02-29', '2025-02-28', '2026-01-15', '2027-09-01'])(
    'counted on %s has everybody at the right age and no finding',
    async (day) => {
      const referenceDate = calendarDate(day);
      const path = folder.path('area.zip');
      const { byAge } = await writeSyntheticReturn(path, { ...NORFOLK, people: 900, referenceDate });
      const { taken, people, fileFindings, header } = await interpretAll(path);
      expect(header).toMatchObject({ referenceDate, year: Number(day.slice(0, 4)) });
      expect(fileFindings).toEqual([]);
      expect(countBy(people.values(), ({ outcome }) => outcome)).toEqual({ taken: 900 });
      const expected = byAge.filter(({ people: count }) => count > 0).map(({ age, people: count }) => [age, count]);
      expect(countBy(taken, ({ person }) => ageOn(person.dateOfBirth!, referenceDate))).toEqual(
        Object.fromEntries(expected),
      );
    },
  );

  it.each([{ people: -1 }, { people: 1.5 }, { people: 7_000_001 }, { localAuthorityCode: 'E10000020' }])(
    'of %j cannot be made',
    (options) => {
      expect(() => syntheticArea({ ...NORFOLK, ...options })).toThrow(RangeError);
    },
  );

  it('of another authority has its code, and UPNs of its schools', async () => {
    const path = folder.path('area.zip');
    await writeSyntheticReturn(path, { ...NORFOLK, people: 5, localAuthorityCode: '935' });
    const { header, taken } = await interpretAll(path);
    expect(header.localAuthorityCode).toBe('935');
    expect(taken.every(({ person }) => person.upn!.value.slice(1, 4) === '935')).toBe(true);
  });
});

describe('names', () => {
  it('are 96 of each sex and 125 of families, so that they meet in 12,000 ways', () => {
    expect(NAME_LISTS.GIRLS.length).toBe(96);
    expect(NAME_LISTS.BOYS.length).toBe(96);
    expect(NAME_LISTS.SURNAMES.length).toBe(125);
    const full = (number: number) => Object.values(nameFor('F', number)).join(' ');
    expect(new Set(Array.from({ length: 30_000 }, (_, number) => full(number))).size).toBe(30_000);
  });
});

describe('traps', () => {
  let area: ReturnType<typeof syntheticArea>;
  let read: Awaited<ReturnType<typeof interpretAll>>;
  beforeAll(async () => {
    const path = folder.path('traps.zip');
    area = await writeSyntheticReturn(path, { ...NORFOLK, people: 100, traps: true });
    read = await interpretAll(path);
  });
  /** What only shows to whoever holds all rows: the same person twice, and orphans. */
  const BETWEEN_ROWS = ['SAME_PERSON_TWICE', 'MATCH_PROBABLE', 'ORPHAN_ROW'];
  const { traps } = syntheticArea({ ...NORFOLK, people: 100, traps: true });

  it.each(traps.filter(({ codes }) => !codes.some((code) => BETWEEN_ROWS.includes(code))))(
    '$name: $outcome $codes',
    ({ personId, outcome, codes }) => {
      const person = read.people.get(personId!)!;
      expect(person.outcome).toBe(outcome);
      expect(person.findings.map(({ code }) => code).filter((code) => code !== 'PERSON_REFUSED')).toEqual(codes);
    },
  );

  it('the same person twice are two rows with one UPN, and of one name and birth two with one number at most', () => {
    const twice = (name: string) => area.traps.filter((trap) => trap.name === name).map(({ personId }) => personId!);
    const upns = (name: string) =>
      read.of('person').flatMap((row) => (twice(name).includes(row.rowId) ? [row.values['upn']] : []));
    const [first, second] = upns('same-person-twice');
    expect(first).toBeDefined();
    expect(first).toBe(second);
    expect(upns('same-name-and-birth')).toEqual([undefined, expect.any(String)]);
  });

  it('an orphan has a parent that is not there', () => {
    const ids = new Set(read.of('activeplans').map(({ rowId }) => rowId));
    expect(read.of('senneed').filter(({ parentId }) => !ids.has(parentId!))).toHaveLength(1);
  });

  it('leave the ordinary people as they are', () => {
    const plain = [...syntheticArea({ ...NORFOLK, people: 100 }).rows('person')];
    expect([...area.rows('person')].slice(0, 100)).toEqual(plain);
    expect([...area.rows('person')].length).toBe(100 + area.traps.filter(({ personId }) => personId !== null).length);
  });
});
