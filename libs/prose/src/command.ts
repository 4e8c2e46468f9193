import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { apiPassages } from './api.js';
import { commentPassages } from './comments.js';
import { markdownPassages } from './markdown.js';
import type { Passage } from './passages.js';
import { problemDetails } from './problem-details.js';
import { findings } from './rules.js';
import { sentences } from './sentences.js';

/**
 * `node libs/prose/bin/prose.mjs [path…]`: checks documents, problem details and API descriptions, or the files named.
 * Of a named `.ts` file the comments are checked too.
 */
const root = process.cwd();
const named = process.argv.slice(2);

function pages(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`);
}

function everything(): Passage[] {
  const top = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].filter((path) => existsSync(path));
  const files = [...top, ...pages('docs'), ...pages('services'), ...pages('libs')].filter(
    // The list of messages is checked where they are written. The timeline's words for families have measures of their own.
    (path) => path !== 'docs/errors.md' && !path.startsWith('docs/timeline/for-families/'),
  );
  const api = 'docs/api/openapi.json';
  return [
    ...files.flatMap((file) => markdownPassages(file, readFileSync(file, 'utf8'))),
    ...problems(() => true),
    ...apiPassages(api, JSON.parse(readFileSync(api, 'utf8'))),
  ];
}

function problems(wanted: (file: string) => boolean): Passage[] {
  return problemDetails(root)
    .filter(({ file }) => wanted(file))
    .map(({ kind, file, line, message }) => ({
      file,
      line,
      text: message,
      kind: kind === 'field' ? 'cell' : 'problem',
    }));
}

function some(path: string): Passage[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.ts')) return [...commentPassages(path, text), ...problems((file) => file === path)];
  if (path.endsWith('.json')) return apiPassages(path, JSON.parse(text));
  return markdownPassages(path, text);
}

const read = (named.length > 0 ? named.flatMap(some) : everything()).flatMap(sentences);
const wrong = read.flatMap(findings);
for (const { sentence, rule, advice } of wrong) {
  console.log(`${sentence.passage.file}:${sentence.line}  ${rule}  ${advice}\n    ${sentence.text}`);
}
const count = new Set(wrong.map(({ sentence }) => sentence)).size;
console.log(`${read.length} sentences read, ${count} to rewrite.`);
process.exitCode = count > 0 ? 1 : 0;
