import type { FeedEvent } from '../src/integrations/feed/feed.rules.js';

interface Said {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: FeedEvent;
}

/** Reads a stream like an EventSource: it yields events with data and stores every id, with or without data. */
export class SseReader {
  readonly events: Said[] = [];
  lastId: string | undefined;
  ended = false;
  private readonly control = new AbortController();

  static async open({ url, token }: { url: string; token: string }, headers: Record<string, string> = {}) {
    const reader = new SseReader();
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
      signal: reader.control.signal,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw new Error(`no stream: ${response.status} ${await response.text()}`);
    }
    void reader.read(response.body!);
    return reader;
  }

  close(): void {
    this.control.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) this.take(block);
      }
    } catch {
      // closed by the test
    }
    this.ended = true;
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [id, event, data] = [field('id'), field('event'), field('data')];
    this.lastId = id ?? this.lastId;
    if (data !== undefined) this.events.push({ id, event, data: JSON.parse(data) as FeedEvent });
  }
}
