import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLoop } from './open-loop.js';

async function against<T>(listener: RequestListener, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('load at a fixed rate', () => {
  it('counts a stall for every call that fell due in it', async () => {
    const open = Date.now() + 450; // the first call falls due after 100 ms
    const stalled: RequestListener = (_, response) => void setTimeout(() => response.end('{}'), open - Date.now());
    const { sent, p50, max, bytes, failures } = await against(stalled, (url) => openLoop(url, ['{}'], 100, 0.4));
    expect({ sent, bytes, failures }).toEqual({ sent: 40, bytes: 2, failures: {} });
    expect(max).toBeGreaterThan(250);
    expect(p50).toBeGreaterThan(100);
  });

  it('tells what was refused, and numbers the bodies where asked to', async () => {
    const asked: string[] = [];
    const refusing: RequestListener = (request, response) => {
      asked.push(request.url!);
      response.statusCode = asked.length > 3 ? 429 : 200;
      response.end();
    };
    const { failures } = await against(refusing, (url) => openLoop(url, ['{}', '{}'], 200, 0.025, true));
    expect(failures).toEqual({ 429: 2 });
    expect(asked.sort()).toEqual(['/?n=0', '/?n=0', '/?n=0', '/?n=1', '/?n=1']);
  });
});
