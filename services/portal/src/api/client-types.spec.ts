import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('the types of the services’ API', () => {
  it('are those of the API reference: run npm run docs', () => {
    const script = `import { clientTypes } from './services/portal/bin/client-types.mjs';
      process.stdout.write(await clientTypes(process.cwd()));`;
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      maxBuffer: 20_000_000,
    });
    expect(made === readFileSync('services/portal/src/api/api.generated.ts', 'utf8')).toBe(true);
  });
});
