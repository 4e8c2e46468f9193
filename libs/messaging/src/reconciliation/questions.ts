import { Inject, Injectable } from '@nestjs/common';
import type { ProducingService } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { SERVICE_DEFINITION, type ServiceDefinition } from '#libs/platform';
import { Broker } from '../broker.js';
import { Signatures } from '../signatures.js';
import { questionsTo } from '../streams.js';
import type { Digest, Range } from './digests.js';

/** What one service asks another about its records. */
export type Question =
  | { readonly kind: 'areas' }
  | ({ readonly kind: 'digests'; readonly limit: number | null; readonly fields: readonly string[] } & About & Range)
  | ({ readonly kind: 'records'; readonly keys: readonly string[] } & About);

interface About {
  readonly collection: string;
  readonly area: string;
}

interface Answers {
  areas: readonly string[];
  digests: DigestsAnswer;
  records: readonly CurrentRecord[];
}

/** A record with its current state, as events. */
export interface CurrentRecord {
  readonly key: string;
  readonly id: string;
  readonly events: readonly {
    readonly type: string;
    readonly version: number;
    readonly recordVersion: number;
    readonly data: unknown;
  }[];
}

export interface DigestsAnswer {
  readonly digests: readonly Digest[];
  /** the last number of the owner's outbox before the digests were read */
  readonly at: number;
  /** the first event that the owner has not published yet, by its number in the outbox; null if there is none */
  readonly waitsFrom: number | null;
}

export type AnswerTo<Kind extends Question['kind']> = Answers[Kind];

interface Sealed {
  readonly from: ProducingService;
  readonly id: string;
  readonly kind: 'question' | 'answer';
  readonly body: unknown;
  readonly signature?: string;
}

const PATIENCE_MS = 20_000;

/** The owner gave no answer, or one that cannot be its own. */
export class NoAnswer extends Error {}

/** Questions and answers between services over NATS, signed like events. */
@Injectable()
export class Questions {
  constructor(
    private readonly broker: Broker,
    private readonly signatures: Signatures,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /** @throws NoAnswer */
  async ask<Q extends Question>(owner: ProducingService, question: Q): Promise<AnswerTo<Q['kind']>> {
    const connection = this.broker.connected?.connection;
    if (!connection) throw new NoAnswer('NATS is away');
    const id = newId();
    const sealed = await this.seal('question', id, question);
    const message = await connection
      .request(questionsTo(owner), JSON.stringify(sealed), { timeout: PATIENCE_MS })
      .catch((error: Error) => {
        throw new NoAnswer(error.message);
      });
    const answer = JSON.parse(new TextDecoder().decode(message.data)) as Sealed;
    const problem = await this.problem(answer, 'answer');
    if (problem || answer.from !== owner || answer.id !== id)
      throw new NoAnswer(problem ?? 'the answer is not to this');
    const { result, error } = answer.body as { result?: AnswerTo<Q['kind']>; error?: string };
    if (result === undefined) throw new NoAnswer(error ?? 'there is no result');
    return result;
  }

  async seal(kind: Sealed['kind'], id: string, body: unknown): Promise<Sealed> {
    const sealed = { from: this.definition.name, id, kind, body };
    const signature = await this.signatures.of(signedPart(sealed));
    return signature === null ? sealed : { ...sealed, signature };
  }

  /** Why the message may not be that service's, or null. */
  async problem(sealed: Sealed, kind: Sealed['kind']): Promise<string | null> {
    if (sealed.kind !== kind) return `it is not the ${kind}`;
    return this.signatures.problem(signedPart(sealed), sealed.signature, Date.now());
  }
}

const signedPart = ({ from, id, kind, body }: Sealed) => ({
  subject: questionsTo(from),
  attributes: { 'ce-id': id, 'ce-type': kind },
  data: body,
});
