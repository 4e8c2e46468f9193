import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A wire between a service and a server that it needs, which a test can cut and mend. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(url: string, { cut = false } = {}): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => wire.join(near, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const wire = new Wire(server, (server.address() as AddressInfo).port);
    wire.whole = !cut;
    return wire;
  }

  /** The same address, through the wire. */
  through(url: string): string {
    const via = new URL(url);
    via.hostname = '127.0.0.1';
    via.port = `${this.port}`;
    return via.toString();
  }

  cut(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.whole = true;
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    if (!this.whole) near.destroy();
  }
}
