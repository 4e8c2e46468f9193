import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Msg, Subscription } from '@nats-io/transport-node';
import {
  Database,
  SERVICE_DEFINITION,
  type Original,
  type OriginalRecord,
  type ServiceDefinition,
  systemActor,
} from '#libs/platform';
import { Broker } from '../broker.js';
import { questionsTo } from '../streams.js';
import { type CurrentRecord, type DigestsAnswer, type Question, Questions } from './questions.js';
import { digestsOf, recordsOf } from './digests.js';

/** Answers the questions of other services about this service's records, one at a time. */
@Injectable()
export class Answering implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('reconciliation');
  private subscription: Subscription | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly broker: Broker,
    private readonly database: Database,
    private readonly questions: Questions,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.definition.originals) return;
    this.broker.open().then(
      ({ connection }) => {
        const subject = questionsTo(this.definition.name);
        this.subscription = connection.subscribe(subject, { queue: this.definition.name });
        this.working = this.answerAll(this.subscription);
      },
      () => undefined, // the start fails for the same reason
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.working;
  }

  private async answerAll(messages: Subscription): Promise<void> {
    try {
      for await (const message of messages) await this.answer(message);
    } catch (error) {
      this.log.error({ msg: 'questions of other services cannot be taken', error: (error as Error).message });
    }
  }

  private async answer(message: Msg): Promise<void> {
    try {
      const sealed = message.json<Parameters<Questions['problem']>[0]>();
      const problem = await this.questions.problem(sealed, 'question');
      if (problem) {
        this.log.error({ msg: 'a question is not another service’s', code: 'SIGNATURE_WRONG', problem });
        return;
      }
      const body = await this.bodyOf(sealed.body as Question);
      message.respond(JSON.stringify(await this.questions.seal('answer', sealed.id, body)));
    } catch (error) {
      this.log.warn(`a question of another service was not answered (${(error as Error).name})`);
    }
  }

  private async bodyOf(question: Question): Promise<{ result: unknown } | { error: string }> {
    try {
      return { result: await this.resultOf(question) };
    } catch (error) {
      // The text of a database error may quote a row.
      const { name, code } = error as { name: string; code?: string };
      return { error: [name, code].filter(Boolean).join(' ') };
    }
  }

  private async resultOf(question: Question): Promise<unknown> {
    if (question.kind === 'areas') return areasOf(this.database);
    const original = this.original(question.collection);
    const { rows } = original;
    const actor = systemActor(question.area, 'reconciliation');
    if (question.kind === 'records') {
      const records = await this.database.read(actor, (db) => recordsOf(db, rows, question.keys));
      return records.map((record) => currentRecord(original, record));
    }
    const { fields, limit } = question;
    const published = await this.published();
    const digests = await this.database.read(actor, (db) => digestsOf(db, rows, fields, question, limit));
    return { digests, ...published } satisfies DigestsAnswer;
  }

  private original(collection: string): Original {
    const original = this.definition.originals?.find((one) => one.collection === collection);
    if (!original) throw new Error(`no such collection: ${collection}`);
    return original;
  }

  private published(): Promise<Pick<DigestsAnswer, 'at' | 'waitsFrom'>> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<Pick<DigestsAnswer, 'at' | 'waitsFrom'>>(
        `select coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'seq')::regclass), 0)::float8 as at,
           (select min(seq)::float8 from outbox where young_person_id::text not in (
              select headers ->> 'ce-subject' from dead_letter where consumer = 'relay' and state <> 'replayed')) as "waitsFrom"`,
      );
      return rows[0]!;
    });
  }
}

function currentRecord(original: Original, record: OriginalRecord): CurrentRecord {
  const events = original.events(record).map(({ definition: { type, version }, version: recordVersion, data }) => ({
    ...{ type, version, recordVersion, data },
  }));
  return { key: record.key, id: record.id, events };
}

/** The areas of which the service has records. */
export function areasOf(database: Database): Promise<string[]> {
  return database.asService(async (client) => {
    const { rows } = await client.query<{ area: string }>('select area from served_area order by area');
    return rows.map(({ area }) => area);
  });
}
