import { Injectable } from '@nestjs/common';
import { mergeUndone, peopleMerged } from '#libs/contracts';
import { conflict, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  lockMerges,
  isDuplicateKey,
  findMergedPeople,
  mergePeople,
  type PersonMerge,
  type Reader,
  requireVersion,
  type Transaction,
  undoMerge,
} from '#libs/platform';
import { decidePairs, openPairsOf, type Pair, pairsOf, raisePairs } from '../../register/identity/duplicates.work.js';
import { compareIdentity, identityOf } from '../../register/identity/identity.rules.js';
import { knownFacts } from '../../register/person/facts.queries.js';
import type { KnownFact } from '../../register/person/facts.rules.js';
import { getPerson, lockPerson, throwRecordBusy, youngPersonRecord } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { ACCESS_RELATIONS, isKept } from '../../register/relationships/relationship.rules.js';
import { relationshipsOf } from '../../register/relationships/relationships.queries.js';
import {
  accountsOf,
  conflictsOf,
  differencesOf,
  givenBack,
  identifiersOf,
  requireInForce,
  requireMergeable,
  sameRecord,
  takenOver,
} from './merge.rules.js';
import type { MergeResponse, MergeListResponse, MergePeopleRequest } from './merges.dto.js';
import { importIsRunning, type MergeRecord, mergesOf, movedRelationships } from './merges.queries.js';
import { insertMerge, markUndone, setIdentifiers } from './merges.writes.js';
import { PERSON_TABLES } from './person-tables.values.js';
import { settlePerson, publishMovedRelationships } from './settle-person.work.js';

/** Merges two records of one person, and undoes a mistaken merge. */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, keptId: string): Promise<MergeListResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'person:merge', youngPersonRecord(actor, keptId));
      await getPerson(db, keptId);
      return { items: (await mergesOf(db, keptId)).map(mergeResponse) };
    });
  }

  /**
   * @throws DomainError NOT_FOUND, PERSON_MERGED, STALE_VERSION, SAME_RECORD, ALREADY_MERGED, DECEASED_DIFFERS,
   * DATE_OF_BIRTH_DIFFERS, INVALID_ACCOUNTS, IMPORT_RUNNING, RECORD_BUSY
   */
  merge(actor: Actor, keptId: string, seen: number, input: MergePeopleRequest): Promise<MergeResponse> {
    const { mergedId, reason, words = null, accounts: carryOver = [], confirmDifferentDateOfBirth = false } = input;
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:merge', youngPersonRecord(actor, keptId));
      await this.lockMerging(tx);
      await getPerson(tx, keptId);
      if (mergedId === keptId) throw sameRecord();
      const people = await this.lockBoth(tx, keptId, mergedId);
      const { kept, merged } = people;
      requireVersion(kept.person.version, seen);
      requireMergeable(kept.person, merged.person, confirmDifferentDateOfBirth);
      const accounts = accountsOf(
        await relationshipsOf(tx, keptId, ACCESS_RELATIONS),
        (await relationshipsOf(tx, mergedId, ACCESS_RELATIONS)).filter((r) => isKept(r, tx.today)),
        carryOver,
      );
      const merge: PersonMerge = { mergeId: newId(), keptId, mergedId };
      await insertMerge(tx, {
        ...{ area: actor.area, id: merge.mergeId, kept_id: keptId, merged_id: mergedId, version: 1 },
        ...{ merged_reference: merged.person.reference, reason, words, accounts },
        ...{ made_at: tx.now.toISOString(), made_by: actor.subject, made_by_name: actor.name },
        kept_identifiers: identifiersOf(kept.person),
        merged_identifiers: identifiersOf(merged.person),
        conflicts: conflictsOf(kept.person, merged.person),
        differences: differencesOf(kept, merged),
        ...{ undone_at: null, undone_by: null, undone_by_name: null, undone_words: null },
      });
      await mergePeople(tx, PERSON_TABLES, merge);
      await settlePerson(tx, keptId, kept.facts, takenOver(kept.person, merged.person));
      await publishMovedRelationships(tx, await movedRelationships(tx, merge.mergeId));
      await this.closePairs(tx, merge, words);
      tx.emit(peopleMerged, { youngPersonId: keptId, recordId: merge.mergeId, recordVersion: 1 }, merge);
      return this.mergeResponse(tx, keptId, merge.mergeId);
    });
  }

  /** @throws DomainError NOT_FOUND, PERSON_MERGED, MERGE_UNDONE, IDENTIFIER_IN_USE, IMPORT_RUNNING, RECORD_BUSY */
  undo(actor: Actor, keptId: string, mergeId: string, words: string): Promise<MergeResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:merge', youngPersonRecord(actor, keptId));
      await this.lockMerging(tx);
      const kept = await lockPerson(tx, keptId);
      const record = (await mergesOf(tx, keptId)).find(({ id }) => id === mergeId);
      if (!record) throw notFound('merge');
      requireInForce(record);
      const { mergedId, keptIdentifiers, mergedIdentifiers } = record;
      await this.access.require(tx, 'person:merge', youngPersonRecord(actor, mergedId));
      const facts = await factsOf(tx, keptId);
      const relationships = await movedRelationships(tx, mergeId);
      const merge: PersonMerge = { mergeId, keptId, mergedId };
      await setIdentifiers(tx, keptId, givenBack(kept, keptIdentifiers, mergedIdentifiers))
        .then(() => undoMerge(tx, PERSON_TABLES, merge))
        .catch(throwIdentifierInUse);
      await settlePerson(tx, keptId, facts);
      await publishMovedRelationships(tx, relationships);
      await markUndone(tx, mergeId, words);
      // The words are the evidence that they are two people.
      await decidePairs(tx, await pairsOf(tx, keptId, [mergedId]), 'not-the-same', { words });
      tx.emit(mergeUndone, { youngPersonId: keptId, recordId: mergeId, recordVersion: 2 }, merge);
      return this.mergeResponse(tx, keptId, mergeId);
    });
  }

  /** Closes the pair, and puts the open doubts about the merged record on the list for the kept one. */
  private async closePairs(
    tx: Transaction,
    { mergeId, keptId, mergedId }: PersonMerge,
    words: string | null,
  ): Promise<void> {
    await decidePairs(tx, await pairsOf(tx, keptId, [mergedId]), 'merged', { words, mergeId });
    const others = await openPairsOf(tx, mergedId);
    const kept = identityOf(await lockPerson(tx, keptId));
    const doubts: Pair[] = [];
    for (const { id, person } of others) {
      const { outcome, evidence } = compareIdentity(kept, identityOf(person));
      if (id !== keptId && outcome !== 'different') doubts.push({ ids: [keptId, id], evidence });
    }
    await raisePairs(tx, doubts, 'merge');
  }

  /** Prevents merges during an import, which identifies people long before it writes them. */
  private async lockMerging(tx: Transaction): Promise<void> {
    await requireNoImport(tx);
    await tx.query(`select set_config('lock_timeout', '3s', true)`);
    await lockMerges(tx, 'to-merge').catch(throwRecordBusy);
  }

  /** Locks both people in order of id, so that two merges cannot deadlock. */
  private async lockBoth(tx: Transaction, keptId: string, mergedId: string) {
    await this.access.require(tx, 'person:merge', youngPersonRecord(tx.actor, mergedId));
    if ((await findMergedPeople(tx, [mergedId])).length > 0)
      throw conflict('ALREADY_MERGED', 'The other record has already been merged. Use the record that was kept.');
    const people = new Map<string, Person>();
    for (const id of [keptId, mergedId].sort()) people.set(id, await lockPerson(tx, id));
    const whole = async (id: string) => ({ person: people.get(id)!, facts: await factsOf(tx, id) });
    return { kept: await whole(keptId), merged: await whole(mergedId) };
  }

  private async mergeResponse(db: Reader, keptId: string, mergeId: string): Promise<MergeResponse> {
    return mergeResponse((await mergesOf(db, keptId)).find(({ id }) => id === mergeId)!);
  }
}

async function factsOf(db: Reader, id: string): Promise<KnownFact[]> {
  return (await knownFacts(db, [id])).get(id) ?? [];
}

/** @throws DomainError IMPORT_RUNNING (409) */
async function requireNoImport(db: Reader): Promise<void> {
  if (await importIsRunning(db))
    throw conflict('IMPORT_RUNNING', 'An import is running in this area. Try again when it has finished.');
}

function throwIdentifierInUse(error: unknown): never {
  if (!isDuplicateKey(error)) throw error;
  throw conflict(
    'IDENTIFIER_IN_USE',
    'A third young person now has an NHS number, UPN or ULN of the merged record. Correct that record first.',
  );
}

function mergeResponse({ keptIdentifiers: _kept, mergedIdentifiers: _merged, ...merge }: MergeRecord): MergeResponse {
  return { ...merge, allowedActions: merge.undone ? [] : ['undoing'] };
}
