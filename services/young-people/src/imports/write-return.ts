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
import { knownFacts } from '../circumstances/circumstances.queries.js';
import { lockPeopleByKeys } from '../people/people.queries.js';
import { newPerson, type Person } from '../people/person.rules.js';
import { isEmpty, type PersonWrite, personWrite } from '../people/person-write.rules.js';
import { freshReferences, savePeople } from '../people/save-people.js';
import { identifierInUse, type ImportFinding, newerKept } from './import-findings.js';
import { keepStatements, lastStatements } from './imports.queries.js';
import { fillGaps, isOlder, mergeReturn, type Said } from './merge.rules.js';
import type { StagedReturn, Watch } from './read-return.js';
import { Candidates, keysOf, lookUpKeys, recognise } from './recognition.js';
import { saidOf } from './said.js';
import { nextPeople, type StagedPerson } from './stage.queries.js';

export interface PeopleCounts {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** People to a batch: enough that a statement's own cost does not count, few enough that memory stays flat. */
const BATCH = 500;

interface Taken {
  readonly row: BladeRow;
  readonly person: TakenPerson;
}

interface Write extends PersonWrite {
  readonly said: Said;
  /** a newer return told of the person already */
  readonly older: boolean;
}

/** Writes the people of a staged return into the register, batch by batch, within the caller's transaction. */
export class ReturnWriter {
  readonly counts: PeopleCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  private findings: ImportFinding[] = [];
  /** Records that somebody of this return already is: a second person is never put into the same one. */
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
    await keepStatements(this.tx, this.importId, this.staged.header, newest);
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

  /** All rows about the person; where there are several of the person, the first counts and the others fill its gaps. */
  private personRows({ rows }: StagedPerson): PersonRows {
    const tables: Partial<Record<Sen2Module, BladeRow[]>> = {};
    for (const row of rows) (tables[row.module] ??= []).push({ ...row, file: this.staged.files.get(row.module) ?? '' });
    const { person = [], ...others } = tables;
    const values = Object.assign({}, ...person.map((row) => row.values).reverse());
    return { ...others, person: { ...person[0]!, values } };
  }

  private async merge(taken: readonly Taken[]): Promise<Write[]> {
    const { tx } = this;
    const locked = await lockPeopleByKeys(tx, lookUpKeys(taken.map(({ person }) => person.person)));
    const ids = locked.map(({ id }) => id);
    const known = await knownFacts(tx, ids);
    const statements = await lastStatements(tx, ids);
    const references = await freshReferences(tx, taken.length);
    const register = new Register(locked);
    const of = { ...this.staged.header, tellsPlacements: this.staged.files.has('placementdetail') };

    return taken.map(({ row, person }, at): Write => {
      const before = this.recognise(row, person, register);
      const said = this.withFreeNumbers(row, saidOf(person), before, register);
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
      return { ...personWrite(before, merged.wanted, facts, merged.changes), said, older };
    });
  }

  private recognise(row: BladeRow, { person }: TakenPerson, register: Register): Person | null {
    const candidates = register.candidates.of(person).filter(({ who }) => !this.met.has(who.id));
    const found = recognise(person, candidates);
    if (found?.certainty === 'probable') this.findings.push(finding('MATCH_PROBABLE', row));
    return found?.who ?? null;
  }

  /** What is said, without numbers that somebody else has. */
  private withFreeNumbers(row: BladeRow, said: Said, before: Person | null, register: Register): Said {
    const { upn, uln } = said;
    const upnTaken = upn && !upn.temporary && register.ownerOf('upn', upn.value, before);
    const ulnTaken = uln && register.ownerOf('uln', uln, before);
    if (upnTaken) this.findings.push(identifierInUse(row, 'upn', upn.value));
    if (ulnTaken) this.findings.push(identifierInUse(row, 'uniquelearnernumber', uln));
    return { ...said, upn: upnTaken ? null : upn, uln: ulnTaken ? null : uln };
  }
}

/** Those of the register whom the people of a batch may be, and whose the numbers are. */
class Register {
  readonly candidates = new Candidates<Person>();
  private readonly owners = new Map<string, string>();

  constructor(people: readonly Person[]) {
    for (const who of people) {
      this.candidates.add({ who, keys: keysOf(who) });
      this.claim(who);
    }
  }

  claim({ id, upn, upnTemporary, uln }: Person): void {
    if (upn && !upnTemporary) this.owners.set(`upn:${upn}`, id);
    if (uln) this.owners.set(`uln:${uln}`, id);
  }

  ownerOf(kind: 'upn' | 'uln', value: string, besides: Person | null): string | undefined {
    const owner = this.owners.get(`${kind}:${value}`);
    return owner === besides?.id ? undefined : owner;
  }
}
