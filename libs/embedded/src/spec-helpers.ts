import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Left {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts a server from another process, kills that process and its whole group with SIGKILL, and tells which server it
 * left running. It runs what the test run compiled.
 */
export async function killedHolder(starter: 'startPostgres' | 'startNats', dataDir: string): Promise<Left> {
  const library = pathToFileURL(resolve('dist/libs/embedded/src/index.js')).href;
  const script = `
    const { ${starter} } = await import(${JSON.stringify(library)});
    const { pid, port } = await ${starter}({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ pid, port }));
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((take, refuse) => {
    holder.stdout.once('data', (data: Buffer) => take(data.toString()));
    holder.once('exit', (code) => refuse(new Error(`the holder ended with code ${code}`)));
  });
  const gone = new Promise((done) => holder.once('exit', done));
  process.kill(-(holder.pid ?? 0), 'SIGKILL');
  await gone;
  return JSON.parse(line) as Left;
}
