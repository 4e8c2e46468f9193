import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A small Open Referral UK feed on its own port. Tests can make it misbehave. */
export class FeedServer {
  /** list entries in order; any value, because real feeds contain invalid entries */
  entries: unknown[] = [];
  /** full records by id, if they differ from their list entries */
  readonly records = new Map<string, unknown>();
  /** faulty responses to a path and query; each is given `times` times before the correct response */
  private readonly misbehaviour: { path: string; answer: Answer; times: number }[] = [];
  readonly asked: { path: string; at: number; userAgent: string | undefined }[] = [];
  atOnce = 0;
  mostAtOnce = 0;

  private constructor(
    private readonly server: Server,
    readonly perPage: number,
  ) {}

  static async start(perPage = 2): Promise<FeedServer> {
    const server = createServer();
    const feed = new FeedServer(server, perPage);
    server.on('request', (request, response) => feed.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return feed;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/feed`;
  }

  misbehave(path: string, answer: Answer, times = 1): void {
    this.misbehaviour.push({ path, answer, times });
  }

  /** Returns and clears the paths, relative to the feed, that were requested. */
  takeAsked(): string[] {
    return this.asked.splice(0).map(({ path }) => path);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url!, this.url);
    const page = url.searchParams.get('page');
    const path = url.pathname.replace('/feed', '') + (page === null ? '' : `?page=${page}`);
    this.asked.push({ path, at: Date.now(), userAgent: request.headers['user-agent'] });
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    response.on('close', () => this.atOnce--);
    const wrong = this.misbehaviour.find((m) => m.path === path && m.times > 0);
    if (wrong) {
      wrong.times--;
      return wrong.answer(request, response);
    }
    if (page !== null) return json(response, this.page(Number(page)));
    const id = decodeURIComponent(path.replace('/services/', ''));
    const record = this.records.get(id) ?? this.entries.find((e) => (e as { id?: string } | null)?.id === id);
    return record === undefined ? json(response, {}, 404) : json(response, record);
  }

  private page(number: number): object {
    const contents = this.entries.slice((number - 1) * this.perPage, number * this.perPage);
    const pages = Math.ceil(this.entries.length / this.perPage);
    return {
      total_items: this.entries.length,
      total_pages: pages,
      page_number: number,
      size: contents.length,
      contents,
    };
  }
}

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export const anEntry = (id: string, more: object = {}) => ({
  id,
  organization_id: 'friends',
  name: `Service ${id}`,
  status: 'active',
  last_modified: '2025-01-01T00:00:00.000Z',
  organization: { id: 'friends', name: 'Friends', description: 'A charity.' },
  ...more,
});
