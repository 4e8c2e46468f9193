import { readFileSync } from 'node:fs';
import { API_DOCUMENT } from '../src/documents/documents.js';
import { SERVICES } from '../src/services.js';

const ID = '0190a3c4-0000-7000-8000-000000000001';

/** Locations of the proxy's configuration, as nginx chooses: an exact one first, then the first pattern that fits. */
function proxied(path: string): string | undefined {
  const text = readFileSync('deploy/proxy/nginx.conf', 'utf8');
  const locations = [...text.matchAll(/location (=|~) (\S+) \{[^}]*proxy_pass http:\/\/([\w-]+):/g)];
  const exact = locations.find(([, kind, place]) => kind === '=' && place === path);
  return (exact ?? locations.find(([, kind, place]) => kind === '~' && new RegExp(place!).test(path)))?.[3];
}

describe('one origin for all services', () => {
  const { paths } = JSON.parse(readFileSync(API_DOCUMENT, 'utf8')) as { paths: Record<string, { tags?: string[] }> };

  it.each(Object.keys(paths))('%s has one owner, the same in the standalone and in the reverse proxy', (template) => {
    const path = template.replace(/\{[^}]+\}/g, ID);
    const owner = SERVICES.find((service) => service.paths.some((p) => p.test(path)))?.name;
    expect(owner).toBeDefined();
    expect(proxied(path)).toBe(owner);
  });
});
