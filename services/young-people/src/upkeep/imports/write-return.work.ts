import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import {
  type BladeRow,
  finding,
  interpretPerson,
  type PersonRows,
  type Sen2Module,
  type TakenPerson,
} from '#libs/sen2';
import { knownFacts } from '../../register/person/facts.queries.js';
import { type MergedSelf, mergedRecords } from '../merges/merges.queries.js';
import { lockPeopleByKeys } from '../../register/person/person.queries.js';
import { newPerson, type Person } from '../../register/person/person.rules.js';
import { isEmpty, type PersonWrite, personWrite } from '../../register/person/person-write.rules.js';
import { freshReferences, savePeople } from '../../register/person/person.writes.js';
import {
  identifierInUse,
  type ImportFinding,
  mergedRecord,
  newerKept,
  numberOfMerged,
} from './import-findings.values.js';
import { storeChanges } from '../import-changes/import-changes.writes.js';
import type { PreviousStatement } from '../import-changes/import-change.values.js';
import { lastStatements } from './imports.queries.js';
import { storeStatements } from './imports.writes.js';
import { fillGaps, isOlder, mergeReturn, type ReturnedPerson } from './merge.rules.js';
import type { StagedReturn, Watch } from './read-return.work.js';
import { Candidates, keysOf, lookUpKeys, type Recognised, recognise } from './recognition.work.js';
import { returnedPerson } from './statement.work.js';
import { nextPeople, type StagedPerson } from './stage.queries.js';

interface PeopleCounts {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** People per batch: large enough to make the cost of each statement negligible, small enough to limit memory. */
const BATCH = 500;

interface Taken {
  readonly row: BladeRow;
  readonly person: TakenPerson;
}

interface Write extends PersonWrite {
  readonly said: ReturnedPerson;
  /** a newer return about the person has been imported */
  readonly older: boolean;
  readonly line: number;
  /** the statement before this return */
  readonly last: PreviousStatement | null;
}

/** Writes the people of a staged return into the register, batch by batch, within the caller's transaction. */
export class ReturnWriter {
  readonly counts: PeopleCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  private findings: ImportFinding[] = [];
  /** Records already matched in this return; a second person never gets the same record. */
  private readonly met = new Set<string>();

  constructor(
    private readonly tx: Transaction,
    private readonly importId: string,
    private readonly staged: StagedReturn,
    private readonly report: (findings: readonly ImportFinding[]) => Promise<void>,
  ) {}

  async writeAll(watch: Watch): Promise<void> {
    let done = 0;
    for (let after = 0; ;) {
      const batch = await nextPeople(this.tx, after, BATCH);
      const last = batch.at(-1);
      if (!last) return;
      await this.writeBatch(batch);
      after = last.line;
      done += batch.length;
      watch('writing', done / this.staged.people);
    }
  }

  private async writeBatch(batch: readonly StagedPerson[]): Promise<void> {
    const taken = batch.flatMap((staged) => this.interpret(staged));
    const writes = await this.merge(taken);
    const news = writes.filter((write) => !isEmpty(write));
    await savePeople(this.tx, news);
    const newest = writes.filter(({ older }) => !older);
    await storeStatements(this.tx, this.importId, this.staged.header, newest);
    await storeChanges(this.tx, this.importId, writes);
    await this.tx.flushEvents();
    this.tx.audit({
      permission: 'import:run',
      outcome: 'allowed',
      recordType: 'import',
      recordId: this.importId,
      youngPersonId: null,
      youngPersonIds: news.map(({ after }) => after.id),
    });
    await this.report(this.findings);
    this.findings = [];
    this.counts.unchanged += writes.length - news.length;
    for (const { before } of news) this.counts[before ? 'changed' : 'new']++;
  }

  private interpret(staged: StagedPerson): Taken[] {
    const rows = this.personRows(staged);
    const person = interpretPerson(rows, this.staged.header);
    this.findings.push(...person.findings);
    if (person.outcome !== 'refused') return [{ row: rows.person, person }];
    this.counts.refused++;
    return [];
  }

  /** All rows about the person. If the person has several rows, the first prevails and the others fill its gaps. */
  private personRows({ rows }: StagedPerson): PersonRows {
    const tables: Partial<Record<Sen2Module, BladeRow[]>> = {};
    for (const row of rows) (tables[row.module] ??= []).push({ ...row, file: this.staged.files.get(row.module) ?? '' });
    const { person = [], ...others } = tables;
    const values = Object.assign({}, ...person.map((row) => row.values).reverse());
    return { ...others, person: { ...person[0]!, values } };
  }

  private async merge(taken: readonly Taken[]): Promise<Write[]> {
    const { tx } = this;
    const keys = lookUpKeys(taken.map(({ person }) => person.person));
    const former = await mergedRecords(tx, keys);
    const locked = await lockPeopleByKeys(
      tx,
      keys,
      former.map(({ keptId }) => keptId),
    );
    const ids = locked.map(({ id }) => id);
    const known = await knownFacts(tx, ids);
    const statements = await lastStatements(tx, ids);
    const references = await freshReferences(tx, taken.length);
    const register = new Register(locked, former);
    const of = { ...this.staged.header, hasPlacements: this.staged.files.has('placementdetail') };

    return taken.flatMap(({ row, person }, at): Write[] => {
      if (this.isOfMergedRecord(row, person, register)) return [];
      const before = this.recognise(row, person, register);
      const said = this.withFreeNumbers(row, returnedPerson(person), before, register);
      const facts = before ? (known.get(before.id) ?? []) : [];
      const now = before ?? newPerson(newId(), references[at]!, said);
      const last = statements.get(now.id) ?? null;
      const older = last !== null && isOlder(of, last);
      const merged = older
        ? fillGaps(now, facts, last.said, said, of)
        : mergeReturn(now, facts, last?.said ?? null, said, of);
      this.findings.push(...merged.kept.map((fact) => newerKept(row, fact)));
      this.met.add(now.id);
      register.claim(merged.wanted);
      return [{ ...personWrite(before, merged.wanted, facts, merged.changes), said, older, line: row.line, last }];
    });
  }

  /** Whether the row matches only a merged record while returns also contain the kept one; then the kept one's row is used. */
  private isOfMergedRecord(row: BladeRow, { person }: TakenPerson, register: Register): boolean {
    if (recognise(person, register.candidates.of(person))) return false;
    const found = recognise(person, register.former.of(person));
    if (!found?.who.keptIsInReturns) return false;
    this.findings.push(mergedRecord(row));
    this.counts.unchanged++;
    return true;
  }

  private recognise(row: BladeRow, { person }: TakenPerson, register: Register): Person | null {
    const candidates = register.candidates.of(person).filter(({ who }) => !this.met.has(who.id));
    const found = recognise(person, candidates) ?? this.recogniseMerged(person, register);
    if (found?.certainty === 'probable') this.findings.push(finding('MATCH_PROBABLE', row));
    return found?.who ?? null;
  }

  private recogniseMerged(person: TakenPerson['person'], register: Register): Recognised<Person> | null {
    const found = recognise(person, register.former.of(person));
    const who = found && register.people.find(({ id }) => id === found.who.keptId);
    return who && !this.met.has(who.id) ? { who, certainty: found.certainty } : null;
  }

  /** The content without numbers that another person has or that only a merged record had. */
  private withFreeNumbers(
    row: BladeRow,
    said: ReturnedPerson,
    before: Person | null,
    register: Register,
  ): ReturnedPerson {
    const { upn, uln } = said;
    const upnTaken = upn && !upn.temporary && register.ownerOf('upn', upn.value, before);
    const ulnTaken = uln && register.ownerOf('uln', uln, before);
    if (upnTaken) this.findings.push(identifierInUse(row, 'upn', upn.value));
    if (ulnTaken) this.findings.push(identifierInUse(row, 'uniquelearnernumber', uln));
    const upnMerged = upn && register.wasMerged('upn', upn.value, before);
    const ulnMerged = uln && register.wasMerged('uln', uln, before);
    if (upnMerged) this.findings.push(numberOfMerged(row, 'upn', upn.value));
    if (ulnMerged) this.findings.push(numberOfMerged(row, 'uniquelearnernumber', uln));
    return { ...said, upn: upnTaken || upnMerged ? null : upn, uln: ulnTaken || ulnMerged ? null : uln };
  }
}

/** The registered people who may match a batch, and the owners of the numbers. */
class Register {
  readonly candidates = new Candidates<Person>();
  /** records that were merged into these people */
  readonly former = new Candidates<MergedSelf>();
  private readonly owners = new Map<string, string>();

  constructor(
    readonly people: readonly Person[],
    private readonly mergedRecords: readonly MergedSelf[],
  ) {
    for (const who of mergedRecords) this.former.add({ who, keys: keysOf(who) });
    for (const who of people) {
      this.candidates.add({ who, keys: keysOf(who) });
      this.claim(who);
    }
  }

  claim({ id, upn, upnTemporary, uln }: Person): void {
    if (upn && !upnTemporary) this.owners.set(`upn:${upn}`, id);
    if (uln) this.owners.set(`uln:${uln}`, id);
  }

  /** Whether the number belonged to a record merged into this person, who has a different number. */
  wasMerged(kind: 'upn' | 'uln', value: string, who: Person | null): boolean {
    return (
      who !== null &&
      who[kind] !== null &&
      who[kind] !== value &&
      this.mergedRecords.some((former) => former.keptId === who.id && former[kind] === value)
    );
  }

  ownerOf(kind: 'upn' | 'uln', value: string, besides: Person | null): string | undefined {
    const owner = this.owners.get(`${kind}:${value}`);
    return owner === besides?.id ? undefined : owner;
  }
}
