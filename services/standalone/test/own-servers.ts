import { eventually } from '#libs/testing';

interface Running {
  readonly pid: number;
  stop(): Promise<void>;
}

/** A server of the test's own, which can be killed as hard as a power cut does and comes back on what it left on disk. */
export class OwnServer<Server extends Running> {
  private constructor(
    private readonly begin: () => Promise<Server>,
    private server: Server,
  ) {}

  static async started<Server extends Running>(begin: () => Promise<Server>): Promise<OwnServer<Server>> {
    return new OwnServer(begin, await begin());
  }

  get running(): Server {
    return this.server;
  }

  /** SIGKILL: nothing is tidied up. */
  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.stop(); // there is nothing to end any more; it gives the directory free
  }

  /** On its own directory and port. PostgreSQL refuses until the last of its orphaned backends has noticed and gone. */
  async start(): Promise<void> {
    this.server = await eventually('the server to come back', this.begin, { every: 200 });
  }

  stop = () => this.server.stop();
}
