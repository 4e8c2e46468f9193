import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** The modules of the kernel whose types the library's interface names. */
const KERNEL = `export * from './calendar-date.js';\nexport * from './errors.js';\n`;
/** Words for people as a literal type: half of the declarations, and of no use to a compiler. */
const WORDS = /(readonly [\w'"-]+: )(['"])(?:(?!\2).)* (?:(?!\2).)*\2;/g;
/** Modules that describe how rules are written, which no user of the package does: their declarations go without comments. */
const INTERNAL = /timeline\/src\/(engine\/(rule|person|derivation|language|settings)|calendar\/)|kernel\/src\/errors/;
const COMMENT = /^ *\/\*\*[\s\S]*?\*\/\n/gm;
const IMPORT = /(from |import\()(['"])([^'"]+)\2/g;

/**
 * Type declarations that any project can read: those that the entry reaches, with relative imports instead of this
 * repository's own names.
 */
export function writeTypes(root, staging) {
  const made = mkdtempSync(join(tmpdir(), 'onward-types-'));
  try {
    compile(root, made);
    const sources = join(made, 'libs/timeline/src');
    writeFileSync(join(made, 'libs/kernel/src/index.d.ts'), KERNEL);
    copyReachable(join(sources, 'package/index.d.ts'), made, join(staging, 'types'));
    const runner = readFileSync(join(sources, 'cases/run.d.ts'), 'utf8');
    mkdirSync(join(staging, 'cases'), { recursive: true });
    writeFileSync(join(staging, 'cases/run.d.mts'), runner);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function compile(root, outDir) {
  const tsc = join(root, 'node_modules/typescript7/bin/tsc');
  const args = [tsc, '-p', join(root, 'libs/timeline/package/tsconfig.json'), '--outDir', outDir];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The type declarations could not be made.');
}

function copyReachable(entry, from, to, seen = new Set()) {
  if (seen.has(entry)) return;
  seen.add(entry);
  const kernel = join(from, 'libs/kernel/src/index.d.ts');
  const declared = readFileSync(entry, 'utf8').replace(WORDS, '$1string;');
  const written = INTERNAL.test(entry) ? declared.replace(COMMENT, '') : declared;
  const text = written.replace(IMPORT, (_, start, quote, path) => {
    const target = path === '#libs/kernel' ? kernel : join(dirname(entry), path.replace(/\.js$/, '.d.ts'));
    copyReachable(target, from, to, seen);
    const short = relative(dirname(placed(entry, from)), placed(target, from)).replace(/\.d\.ts$/, '.js');
    return `${start}${quote}${short.startsWith('.') ? short : `./${short}`}${quote}`;
  });
  const file = join(to, placed(entry, from));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** `libs/timeline/src/facts.d.ts` becomes `timeline/facts.d.ts`. */
const placed = (path, from) => relative(from, path).replace(/^libs\/(\w+)\/src\//, '$1/');
