import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ProducingService } from '#libs/contracts';
import { Database, type HeldCopy, SERVICE_DEFINITION, type ServiceDefinition } from '#libs/platform';
import { Comparison, type Differing } from './comparison.js';
import { NoAnswer, Questions } from './questions.js';
import { areasOf } from './answering.js';
import { Repair } from './repair.js';

/** The comparison of one copy with the records of its owner. */
export interface ComparedCopy {
  readonly owner: string;
  readonly collection: string;
  /** keys compared: young people, or records that are about nobody; null if the owner did not answer */
  readonly compared: number | null;
  readonly different: number;
  readonly repaired: number;
  /** some of the keys that differed */
  readonly named: readonly string[];
}

const NAMED = 100;

/** Compares the copies that this service holds with their owners, repairs them, and raises an alarm. */
@Injectable()
export class Reconciliation {
  private readonly log = new Logger('reconciliation');

  constructor(
    private readonly database: Database,
    private readonly comparison: Comparison,
    private readonly repairs: Repair,
    private readonly questions: Questions,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /** The areas of this service and of the owners of its copies: a copy of a whole area may be missing. */
  async areas(): Promise<string[]> {
    const areas = new Set(await areasOf(this.database));
    for (const owner of this.owners) {
      const theirs = await this.questions.ask(owner, { kind: 'areas' }).catch(ifNoAnswer<readonly string[]>([]));
      for (const area of theirs) areas.add(area);
    }
    return [...areas].sort();
  }

  /**
   * @param repair whether differences are repaired, or only reported
   * @param patienceMs how long to wait for events on their way, for each owner
   */
  async run(area: string, { repair, patienceMs }: { repair: boolean; patienceMs: number }): Promise<ComparedCopy[]> {
    const results: ComparedCopy[] = [];
    for (const owner of this.owners) {
      const copies = this.copies.filter((copy) => copy.owner === owner);
      const ofOwner = await this.reconcile(owner, copies, area, repair, patienceMs).catch(ifNoAnswer(null));
      if (!ofOwner) this.log.warn({ msg: 'the owner of copies did not answer', owner, area });
      for (const result of ofOwner ?? []) await this.store(area, result);
      results.push(...(ofOwner ?? copies.map(({ collection }) => notCompared(owner, collection))));
    }
    return results;
  }

  private get copies(): readonly HeldCopy[] {
    return this.definition.copies ?? [];
  }

  private get owners(): readonly ProducingService[] {
    return [...new Set(this.copies.map(({ owner }) => owner))];
  }

  private async reconcile(
    owner: ProducingService,
    copies: readonly HeldCopy[],
    area: string,
    repair: boolean,
    patienceMs: number,
  ): Promise<ComparedCopy[]> {
    const looks = [];
    for (const copy of copies) looks.push(await this.comparison.look(copy, area));
    const different = await this.settled(owner, area, looks, patienceMs);
    if (repair) for (const { copy, keys } of different) await this.repairs.repair(copy, area, keys);
    const left = repair ? await this.settled(owner, area, different, patienceMs) : different;
    return looks.map(({ copy: { collection }, compared }) => {
      const [keys, still] = [keysOf(different, collection), keysOf(left, collection)];
      const result = {
        ...{ owner, collection, compared, different: keys.length, repaired: keys.length - still.length },
        named: keys.slice(0, NAMED),
      };
      if (keys.length > 0)
        this.log.error({ msg: 'copies differ from their originals', code: 'COPIES_DIFFER', area, ...result });
      return result;
    });
  }

  private async settled(owner: ProducingService, area: string, looks: readonly Differing[], patienceMs: number) {
    const suspects = looks.filter(({ keys }) => keys.length > 0);
    return suspects.length === 0 ? [] : this.comparison.settled(owner, area, suspects, patienceMs);
  }

  private async store(area: string, { owner, collection, compared, different, repaired, named }: ComparedCopy) {
    await this.database.asService((client) =>
      client.query(
        `insert into reconciliation (area, owner, collection, compared_at, compared, different, repaired, named)
         values ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7)
         on conflict (area, owner, collection) do update set compared_at = excluded.compared_at, compared = excluded.compared,
           different = excluded.different, repaired = excluded.repaired, named = excluded.named`,
        [area, owner, collection, compared, different, repaired, named],
      ),
    );
  }
}

const notCompared = (owner: string, collection: string): ComparedCopy => ({
  ...{ owner, collection, compared: null, different: 0, repaired: 0, named: [] },
});

const keysOf = (all: readonly Differing[], collection: string) =>
  all.find(({ copy }) => copy.collection === collection)?.keys ?? [];

function ifNoAnswer<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof NoAnswer) return instead;
    throw error;
  };
}
