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
import { mergedRecords } from '../merges/merges.queries.js';
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
import { BatchRegister } from './batch-register.work.js';
import { lastStatements } from './imports.queries.js';
import { storeStatements } from './imports.writes.js';
import { fillGaps, isOlder, mergeReturn, type ReturnedPerson, type Statement } from './merge.rules.js';
import type { StagedReturn, Watch } from './read-return.work.js';
import { compareIdentity, type Identity, identityOf } from '../../register/identity/identity.rules.js';
import { type Pair, raisePairs } from '../../register/identity/duplicates.work.js';
import {
  identityInReturn,
  isRepeated,
  lookalikesIn,
  lookUpKeys,
  recognise,
  type Recognised,
  recogniseMerged,
} from './recognition.work.js';
import { returnedPerson } from './statement.work.js';
import { nextPeople, type StagedPerson } from './stage.queries.js';

interface PeopleCounts {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** People per batch. The work on one batch stops every other request of the process, so it must be short. */
const BATCH = 25;

/** The most pairs that one row puts on the list of possible duplicates. */
const MOST_DOUBTS = 10;

interface Taken {
  readonly row: BladeRow;
  readonly person: TakenPerson;
}

/** A record and another one that may describe the same person, found for a row. */
interface Doubt extends Pair {
  readonly row: BladeRow;
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
  private doubts: Doubt[] = [];

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
    await this.raiseDoubts();
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
    const keys = lookUpKeys(taken.map(({ person }) => identityInReturn(person.person)));
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
    const register = new BatchRegister(locked, former);
    const of = { ...this.staged.header, hasPlacements: this.staged.files.has('placementdetail') };

    return taken.flatMap(({ row, person }, at): Write[] => {
      const identity = identityInReturn(person.person);
      const lookalikes = lookalikesIn(identity, register.candidates.of(identity));
      if (this.isOfMergedRecord(row, identity, lookalikes, register)) return [];
      const before = this.recognise(row, returnedPerson(person), lookalikes, statements, register);
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
      const changed = personWrite(before, merged.wanted, facts, merged.changes);
      const write = { ...changed, said, older, line: row.line, last };
      register.put(write.after);
      this.doubt(row, identity, write.after, lookalikes, register);
      return [write];
    });
  }

  /** Whether the row matches only a merged record while returns also contain the kept one; then the kept one's row is used. */
  private isOfMergedRecord(
    row: BladeRow,
    identity: Identity,
    lookalikes: readonly Recognised<string>[],
    register: BatchRegister,
  ): boolean {
    if (recognise(lookalikes)) return false;
    const found = recogniseMerged(lookalikesIn(identity, register.former.of(identity)));
    if (!found?.who.keptIsInReturns) return false;
    this.findings.push(mergedRecord(row));
    this.counts.unchanged++;
    return true;
  }

  /**
   * The registered person of the row, or null. Thin evidence is enough if an earlier return stated exactly the same about
   * the record: then a repeated return makes no second record.
   */
  private recognise(
    row: BladeRow,
    said: ReturnedPerson,
    lookalikes: readonly Recognised<string>[],
    statements: ReadonlyMap<string, Statement>,
    register: BatchRegister,
  ): Person | null {
    const free = lookalikes.filter(({ who }) => !this.met.has(who));
    const isKnown = ({ who }: Recognised<string>) => {
      const statement = statements.get(who);
      return statement !== undefined && isRepeated(said, statement.said);
    };
    const found = recognise(free);
    if (found) {
      if (!found.match.certain && !isKnown(found)) this.findings.push(finding('MATCH_PROBABLE', row));
      return register.person(found.who);
    }
    const repeated = free.find(isKnown);
    return repeated ? register.person(repeated.who) : this.recogniseMerged(row, said, register);
  }

  private recogniseMerged(row: BladeRow, said: ReturnedPerson, register: BatchRegister): Person | null {
    const identity: Identity = {
      ...{ ...said, nhsNumber: null, upn: said.upn?.value ?? null, upnTemporary: said.upn?.temporary ?? false },
      dateOfBirth: (said.facts.dateOfBirth as Identity['dateOfBirth'] | undefined) ?? null,
    };
    const found = recogniseMerged(lookalikesIn(identity, register.former.of(identity)));
    const who = found && register.person(found.who.keptId);
    if (!who || this.met.has(who.id)) return null;
    if (!found.match.certain) this.findings.push(finding('MATCH_PROBABLE', row));
    return who;
  }

  /** Notes the other records that may describe the row's person. */
  private doubt(
    row: BladeRow,
    { upn, upnTemporary, uln }: Identity,
    after: Person,
    lookalikes: readonly Recognised<string>[],
    register: BatchRegister,
  ): void {
    const inReturn = identityOf(after);
    const identity = { ...inReturn, ...(upn && { upn, upnTemporary }), ...(uln && { uln }) };
    const others = lookalikes.filter(({ who }) => who !== after.id).slice(0, MOST_DOUBTS);
    for (const { who } of others) {
      const { outcome, evidence } = compareIdentity(identity, identityOf(register.person(who)!));
      if (outcome !== 'different') this.doubts.push({ row, ids: [after.id, who], evidence });
    }
  }

  /** Puts the doubts on the list of possible duplicates, and in the report those that nobody has decided. */
  private async raiseDoubts(): Promise<void> {
    const open = await raisePairs(this.tx, this.doubts, 'import');
    const undecided = this.doubts.filter(({ ids }) => open.has([...ids].sort().join(' ')));
    const rows = new Set(undecided.map(({ row }) => row));
    this.findings.push(...[...rows].map((row) => finding('POSSIBLE_DUPLICATE', row)));
    this.doubts = [];
  }

  /** The content without numbers that another person has or that only a merged record had. */
  private withFreeNumbers(
    row: BladeRow,
    said: ReturnedPerson,
    before: Person | null,
    register: BatchRegister,
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
