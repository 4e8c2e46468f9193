import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/*
 * The structure of a service, as `docs/design.md` §3 has it: `<layer>/<feature>/…`, layers that import downwards only, and
 * files of documented kinds. The functions read source text, so that a small synthetic tree can show that they fail.
 */

/** Text of each source file by its path below the folder that is checked: `register/people/people.service.ts`. */
export type Sources = ReadonlyMap<string, string>;

export interface Limits {
  /** largest group of features, inside a layer, that import each other in a circle */
  readonly knot: number;
  readonly filesPerFolder: number;
  /** of the service's files that one layer may hold */
  readonly shareOfLayer: number;
}

export const LIMITS: Limits = { knot: 3, filesPerFolder: 25, shareOfLayer: 0.5 };

/** The kinds of file in each service's `src`, by their suffix. */
export const FILE_KINDS: Readonly<Record<string, string>> = {
  controller: 'HTTP: one line per route',
  dto: 'request and response classes',
  service: 'use cases',
  rules: 'pure rules',
  entity: 'the row of a table',
  table: 'the row of a table',
  queries: 'reads, and locks of rows',
  writes: 'SQL that stores what a use case decided',
  work: 'a part of a use case that several share, in the open transaction',
  responses: 'from a row to a response',
  handlers: 'reactions to events',
  job: 'timed work',
  module: 'wiring of a feature',
  layer: 'wiring of a layer',
  words: 'sentences and labels for people',
  paper: 'drawing of a PDF',
  picture: 'drawing of an SVG',
  client: 'talks to something outside the service',
  values: 'constants, types and data without decisions',
  interceptor: 'Nest',
  guard: 'Nest',
  filter: 'Nest',
  decorator: 'Nest',
  pipe: 'Nest',
  generated: 'written by `npm run docs`',
  spec: 'tests',
};

const ROOT_FILES = ['index.ts', 'main.ts', 'layers.ts', 'lifecycles.ts'];
const KIND = new RegExp(`^[a-z0-9-]+\\.(${Object.keys(FILE_KINDS).join('|')})\\.ts$|\\.[a-z]+\\.spec\\.ts$`);
const MIGRATION = /^database\/migrations\/\d{13}-[a-z0-9-]+\.ts$/;
const SPEC = /\.spec\.ts$/;
/** Wiring and tests import from everywhere, and generated files are nobody's. */
const OUTSIDE_THE_GRAPH = /\.(spec|module|layer|generated)\.ts$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

export function readSources(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Names of the layers, lowest first, from the service's `layers.ts`; empty without it. */
export function layersOf(sources: Sources): string[] {
  const list = /\blayers\b[^=]*=\s*\[([^\]]*)\]/.exec(sources.get('layers.ts') ?? '')?.[1] ?? '';
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [...list.matchAll(/\b(\w+)Layer\b/g)].map(([, name]) => kebab(name!));
}

export interface Structure {
  /** imports from one feature to another */
  readonly crossImports: number;
  /** groups of folders that import each other in a circle, largest first */
  readonly knots: readonly (readonly string[])[];
  readonly features: number;
  /** files of each layer, without wiring and specs */
  readonly filesPerLayer: Readonly<Record<string, number>>;
}

/** Figures of a service. */
export function structureOf(sources: Sources): Structure {
  const edges = importsBetween(sources, featureOf);
  const files = counted(sources);
  return {
    crossImports: edges.length,
    knots: knotsOf(edges),
    features: new Set(files.map(featureOf)).size,
    filesPerLayer: Object.fromEntries(
      layersOf(sources).map((layer) => [layer, files.filter((path) => path.startsWith(`${layer}/`)).length]),
    ),
  };
}

/** What is wrong with a service's structure, a line for each; empty where nothing is. */
export function structureProblems(sources: Sources, limits: Limits = LIMITS): string[] {
  const layers = layersOf(sources);
  if (layers.length === 0) return ['layers.ts lists no layer'];
  const edges = importsBetween(sources, featureOf);
  return [
    ...misplacedFiles(sources, layers),
    ...upwardImports(edges, layers),
    ...knotsOf(edges).flatMap((knot) => knotProblem(knot, limits)),
    ...wideFolders(sources, limits),
    ...wideLayers(structureOf(sources).filesPerLayer, limits),
  ];
}

/** Folders of a library that import each other in a circle; a file at the top stands for itself. */
export function knotsBetweenFolders(sources: Sources): string[][] {
  return knotsOf(importsBetween(sources, (path) => path.split('/')[0]!));
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly target: string;
}

function counted(sources: Sources): string[] {
  return [...sources.keys()].filter((path) => !OUTSIDE_THE_GRAPH.test(path) && !MIGRATION.test(path));
}

/** `<layer>/<feature>`; a file above the features stands for itself. */
function featureOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function importsBetween(sources: Sources, folderOf: (path: string) => string): Edge[] {
  return counted(sources).flatMap((file) =>
    [...sources.get(file)!.matchAll(IMPORT)].flatMap(([, specifier]): Edge[] => {
      const target = posix.join(posix.dirname(file), specifier!).replace(/\.js$/, '.ts');
      if (target.startsWith('..') || OUTSIDE_THE_GRAPH.test(target)) return [];
      const [from, to] = [folderOf(file), folderOf(target)];
      return from === to ? [] : [{ from, to, file, target }];
    }),
  );
}

function misplacedFiles(sources: Sources, layers: readonly string[]): string[] {
  return [...sources.keys()].flatMap((path) => {
    if (path.startsWith('database/')) return isKnownKind(path) ? [] : [`${path} is no migration`];
    if (!isKnownKind(path)) return [`${path} is of no documented kind`];
    const [layer, feature] = path.split('/');
    const isWiring = /\.(module|generated|spec)\.ts$/.test(path) || ROOT_FILES.includes(path);
    if (feature === undefined) return isWiring ? [] : [`${path} stands in no feature`];
    if (!layers.includes(layer!)) return [`${path} stands in no layer`];
    return path.split('/').length > 2 || /\.(layer|spec)\.ts$/.test(path) ? [] : [`${path} stands in no feature`];
  });
}

function isKnownKind(path: string): boolean {
  if (ROOT_FILES.includes(path) || MIGRATION.test(path)) return true;
  return KIND.test(posix.basename(path)) && (!path.startsWith('database/') || SPEC.test(path));
}

function upwardImports(edges: readonly Edge[], layers: readonly string[]): string[] {
  // A file above the layers is higher than all of them.
  const heightOf = (folder: string) => {
    const height = layers.indexOf(folder.split('/')[0]!);
    return height === -1 ? layers.length : height;
  };
  return edges
    .filter(({ from, to }) => heightOf(to) > heightOf(from))
    .map(({ file, target }) => `${file} imports upwards from ${target}`);
}

function knotProblem(knot: readonly string[], limits: Limits): string[] {
  const layers = new Set(knot.map((feature) => feature.split('/')[0]));
  if (layers.size > 1) return [`a knot across layers: ${knot.join(', ')}`];
  return knot.length > limits.knot ? [`a knot of ${knot.length} features: ${knot.join(', ')}`] : [];
}

function wideFolders(sources: Sources, limits: Limits): string[] {
  const files = [...sources.keys()].filter((path) => !SPEC.test(path) && !MIGRATION.test(path));
  const folders = new Set(files.map((path) => posix.dirname(path)));
  return [...folders].flatMap((folder) => {
    const count = files.filter((path) => posix.dirname(path) === folder).length;
    return count > limits.filesPerFolder ? [`${folder} holds ${count} files`] : [];
  });
}

function wideLayers(filesPerLayer: Structure['filesPerLayer'], limits: Limits): string[] {
  const all = Object.values(filesPerLayer).reduce((sum, count) => sum + count, 0);
  return Object.entries(filesPerLayer).flatMap(([layer, count]) =>
    count > all * limits.shareOfLayer ? [`${layer} holds ${count} of ${all} files`] : [],
  );
}

/** Groups of folders each of which reaches every other one of its group (Tarjan), largest first. */
function knotsOf(edges: readonly Edge[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const knots: string[][] = [];
  const visit = (folder: string): void => {
    order.set(folder, order.size);
    lowest.set(folder, order.get(folder)!);
    stack.push(folder);
    for (const to of next.get(folder) ?? []) {
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) lowest.set(folder, Math.min(lowest.get(folder)!, lowest.get(to)!));
    }
    if (lowest.get(folder) !== order.get(folder)) return;
    const knot = stack.splice(stack.indexOf(folder));
    if (knot.length > 1) knots.push(knot.sort());
  };
  for (const folder of next.keys()) if (!order.has(folder)) visit(folder);
  return knots.sort((a, b) => b.length - a.length);
}
