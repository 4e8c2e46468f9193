import { type Socket, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { NatsLink, type ServiceConfig, type ServiceDefinition } from '#libs/platform';
import { Broker } from './broker.js';

/** As much of a NATS server as greets and answers a ping. */
async function aServerOf(version: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const info = { server_id: 'x', version, proto: 1, headers: true, jetstream: true, max_payload: 1_048_576 };
    socket.write(`INFO ${JSON.stringify(info)}\r\n`);
    socket.on('data', (data) => data.includes('PING') && socket.write('PONG\r\n'));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `nats://onward:secret@127.0.0.1:${port}`, stop };
}

test('a NATS server that cannot sync each message to its disk is refused', async () => {
  const server = await aServerOf('2.9.10');
  const broker = new Broker(
    { natsUrl: server.url, natsCa: null } as ServiceConfig,
    { name: 'x' } as unknown as ServiceDefinition,
    new NatsLink(),
  );
  await expect(broker.open()).rejects.toThrow(
    'The NATS server is version 2.9.10. Onward needs 2.10 or newer, with sync_interval: always.',
  );
  await broker.onApplicationShutdown();
  await server.stop();
});
