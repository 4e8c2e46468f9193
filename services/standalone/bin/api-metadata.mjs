import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

/**
 * Writes `metadata.generated.ts` of each service: what the API reference says of DTO classes and controllers, read from
 * their types, validators and comments. SWC emits none of it, and without it the reference has empty schemas, silently.
 * Part of `npm run docs`.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const RESPONSES_IN_LIBS = ['paging.ts', 'access-log.ts', 'dead-letters.ts', 'copy-comparison.ts', 'today.ts'];
const RESPONSE_FILES = ['libs/messaging/src/dead-letters.ts', 'libs/messaging/src/reconciliation/copy-comparison.ts'];

export function writeApiMetadata() {
  for (const service of ['young-people', 'transition-plans', 'referrals']) {
    const source = join(root, 'services', service, 'src');
    const rootNames = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(dto|controller)\.ts$/.test(path))
      .map((path) => join(source, path))
      .concat(RESPONSE_FILES.map((path) => join(root, path)));
    const visitor = new ReadonlyVisitor({
      introspectComments: true,
      classValidatorShim: true,
      skipAutoHttpCode: true,
      esmCompatible: true,
      pathToSource: source,
      dtoFileNameSuffix: ['.dto.ts', ...RESPONSES_IN_LIBS],
      controllerFileNameSuffix: ['.controller.ts'],
    });
    new PluginMetadataGenerator().generate({
      visitors: [visitor],
      outputDir: source,
      filename: 'metadata.generated.ts',
      tsProgramRef: withoutSpecs(ts.createProgram({ rootNames, options: { ...options, noEmit: true } })),
    });
  }
}

/** The generator walks every file of the program; only ours and the libraries' responses are wanted. */
function withoutSpecs(program) {
  const wanted = (path) => path.startsWith(root) && !path.includes('node_modules');
  return Object.assign(Object.create(program), {
    getSourceFiles: () => program.getSourceFiles().filter(({ fileName }) => wanted(fileName)),
  });
}
