import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { documents } from '../src/documents/documents.js';

jest.setTimeout(60_000);

describe('the repository', () => {
  it.each([...documents(process.cwd())])('%s is what `npm run docs` writes', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('keeps the boundaries between services and libraries', () => {
    const depcruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'services', 'libs'];
    const { status, stdout } = spawnSync(process.execPath, depcruise, {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(stdout).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it('names no package registry in the lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": *"https?:/);
  });
});
