import { newId } from '#libs/kernel';
import type { Statement } from './recording.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const REFERENCE = /\b(?:PLN|REF)-[0-9A-Z]{4}-[0-9A-Z]{2}\b/g;

type Fill = (ids: ReadonlyMap<string, string>) => unknown;

/**
 * A recorded request that can be repeated: its new ids are new each time, and the caller gives the ids that it is
 * about.
 */
export class Replay {
  private readonly steps: { name?: string; text: string; fills: Fill[] }[];
  private readonly fresh = new Map<string, 'id' | 'reference'>();

  /**
   * @param about recorded ids for which each call gives its own value
   * @param since start of the recording, in milliseconds: later ids belong to the request
   */
  constructor(
    statements: readonly Statement[],
    private readonly about: readonly string[],
    private readonly since: number,
  ) {
    this.steps = statements.map(({ name, text, values }) => ({
      ...(name ? { name } : {}),
      text,
      fills: values.map((value) => this.fillOf(value)),
    }));
  }

  /** The statements of one more such request. */
  statements(about: readonly string[]): { name?: string; text: string; values: unknown[] }[] {
    const ids = new Map<string, string>();
    this.about.forEach((id, i) => ids.set(id, about[i]!));
    for (const [id, kind] of this.fresh) ids.set(id, kind === 'id' ? newId() : reference(id));
    return this.steps.map(({ fills, ...rest }) => ({ ...rest, values: fills.map((fill) => fill(ids)) }));
  }

  private fillOf(value: unknown): Fill {
    if (Array.isArray(value)) {
      const fills = value.map((one) => this.fillOf(one));
      return (ids) => fills.map((fill) => fill(ids));
    }
    if (value instanceof Date || typeof value !== 'string') return () => value;
    const parts = this.cut(value);
    return parts.length === 1 && typeof parts[0] === 'string' ? () => value : (ids) => join(parts, ids);
  }

  /** Constant text and ids to fill in, alternately. */
  private cut(text: string): (string | { id: string })[] {
    const parts: (string | { id: string })[] = [];
    let from = 0;
    for (const match of text.matchAll(new RegExp(`${UUID.source}|${REFERENCE.source}`, 'g'))) {
      const id = match[0];
      const isReference = id.length < 20;
      const own = isReference || madeAt(id) >= this.since;
      if (!own && !this.about.includes(id)) continue;
      if (own) this.fresh.set(id, isReference ? 'reference' : 'id');
      parts.push(text.slice(from, match.index), { id });
      from = match.index + id.length;
    }
    parts.push(text.slice(from));
    return parts.length === 1 ? parts : parts.filter((part) => part !== '');
  }
}

/** The instant inside a UUIDv7, in milliseconds. */
function madeAt(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

function join(parts: readonly (string | { id: string })[], ids: ReadonlyMap<string, string>): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : ids.get(part.id)!;
  return text;
}

let count = 0;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Unique and of the right shape, but never drawn by the service: it contains a U. */
function reference(like: string): string {
  let n = count++;
  let letters = '';
  for (let i = 0; i < 5; i++, n = Math.floor(n / 32)) letters = ALPHABET[n % 32] + letters;
  return `${like.slice(0, 3)}-U${letters.slice(0, 3)}-${letters.slice(3)}`;
}
