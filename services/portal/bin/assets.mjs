import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Builds what the browser loads into dist/services/portal/public, and copies templates and words beside the compiled code.
 * The style sheet and the script are kept in .cache/ until their sources change, because the first takes seconds.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const home = join(root, 'services/portal');
const out = join(root, 'dist/services/portal');
const cache = join(root, '.cache/portal');

const sources = () => {
  const digest = createHash('sha256');
  for (const file of [...under(join(home, 'assets')), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)])
    digest.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return digest.digest('hex');
};

function under(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function build() {
  const [sass, esbuild] = await Promise.all([import('sass'), import('esbuild')]);
  const importer = new sass.NodePackageImporter(root);
  const { css } = sass.compile(join(home, 'assets/app.scss'), { style: 'compressed', importers: [importer] });
  const script = await esbuild.build({
    entryPoints: [join(home, 'assets/app.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    write: false,
  });
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(join(cache, 'public'), { recursive: true });
  const names = {};
  place(names, 'app.css', Buffer.from(css));
  place(names, 'app.js', Buffer.from(script.outputFiles[0].contents));
  for (const file of under(join(home, 'assets/files'))) {
    place(names, file.slice(join(home, 'assets/files/').length), readFileSync(file));
  }
  writeFileSync(join(cache, 'public/assets.json'), JSON.stringify(names));
}

/** Under a name that changes with the content, so that browsers may keep it for a year. */
function place(names, name, content) {
  const [, stem, ending] = /^(.*)(\.[a-z0-9]+)$/.exec(name);
  const hashed = `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}${ending}`;
  names[name] = hashed;
  const path = join(cache, 'public', hashed);
  writeFileSync(path, content);
  if (!/\.(css|js|svg|json|webmanifest)$/.test(ending)) return;
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

const stamp = join(cache, '.sources');
const wanted = sources();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  await build();
  writeFileSync(stamp, wanted);
}
mkdirSync(out, { recursive: true });
for (const part of ['public', 'views', 'locales']) rmSync(join(out, part), { recursive: true, force: true });
cpSync(join(cache, 'public'), join(out, 'public'), { recursive: true });
for (const part of ['views', 'locales']) cpSync(join(home, part), join(out, part), { recursive: true });
