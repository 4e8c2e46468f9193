import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SERVER_OPTIONS, answerProblem, guardServer, onClientError, servesHost } from '#libs/platform';

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Part {
  readonly paths: readonly RegExp[];
  readonly handle: Handle;
}

/** One port for everything. The path selects the service; the first match wins. */
export class SharedOrigin {
  private parts: readonly Part[] = [];
  private readonly server: Server = createServer(SERVER_OPTIONS, (request, response) => this.answer(request, response));

  /** @param publicUrl address that people use; null: the machine's own names and addresses */
  constructor(
    private readonly publicUrl: string | null,
    maxConnections: number,
  ) {
    guardServer(this.server, maxConnections);
    this.server.on('clientError', onClientError);
  }

  /** @throws Error with one clear line when the port is taken */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        const taken = `Port ${port} is in use by another program. Choose another: PORT=3001 npm start`;
        reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
      });
      this.server.listen(port, host, resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  /** Until the services are ready, every response asks the client to try again later. */
  open(parts: readonly Part[]): void {
    this.parts = parts;
  }

  async close(): Promise<void> {
    this.parts = [];
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    setTimeout(() => this.server.closeAllConnections(), 2_000).unref();
    await closed;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const plain = path.split('?')[0]!;
    if (!servesHost(request.headers.host, this.publicUrl, plain))
      return answerProblem(response, 'HOST_NOT_SERVED', plain);
    const part = this.parts.find(({ paths }) => paths.some((p) => p.test(path)));
    if (part) void part.handle(request, response);
    else answerProblem(response, 'STARTING', plain);
  }
}
