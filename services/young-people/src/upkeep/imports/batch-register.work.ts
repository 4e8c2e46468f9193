import { identityOf } from '../../register/identity/identity.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import type { MergedSelf } from '../merges/merges.queries.js';
import { Candidates } from './recognition.work.js';

/** The registered people who may match a batch, and the owners of the numbers. */
export class BatchRegister {
  /** ids of people */
  readonly candidates = new Candidates<string>();
  /** records that were merged into these people */
  readonly former = new Candidates<MergedSelf>();
  private readonly people = new Map<string, Person>();
  private readonly owners = new Map<string, string>();

  constructor(
    people: readonly Person[],
    private readonly mergedRecords: readonly MergedSelf[],
  ) {
    for (const who of mergedRecords) this.former.add({ who, identity: { ...who, nhsNumber: null } });
    for (const who of people) this.put(who);
  }

  /** Adds the person, or the person's new state, for the rows that follow. */
  put(person: Person): void {
    if (!this.people.has(person.id)) this.candidates.add({ who: person.id, identity: identityOf(person) });
    this.people.set(person.id, person);
    this.claim(person);
  }

  person(id: string): Person | null {
    return this.people.get(id) ?? null;
  }

  private claim({ id, upn, upnTemporary, uln }: Person): void {
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
