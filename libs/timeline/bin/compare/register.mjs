import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const STORED = fileURLToPath(new URL('../../../../services/standalone/bin/stored-facts.mjs', import.meta.url));

/** The people of a file of JSON lines, `{"id": …, "facts": {…}}`; `-` is the standard input. */
export async function* peopleOfFile(path) {
  yield* peopleOf(path === '-' ? process.stdin : createReadStream(path));
}

/** The people of the installation whose database the environment names. */
export async function* storedPeople(area) {
  const child = spawn(process.execPath, [STORED, ...(area ? [area] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  yield* peopleOf(child.stdout);
  if ((await ended) !== 0) throw new Error('The stored register could not be read.');
}

/** @throws Error naming the line; never its content, which is personal data */
async function* peopleOf(stream) {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    yield personOf(line, number);
  }
}

function personOf(line, number) {
  let person = null;
  try {
    person = JSON.parse(line);
  } catch {
    // the error would repeat the line
  }
  const { id, facts } = person ?? {};
  if (typeof id !== 'string' || typeof facts !== 'object' || facts === null)
    throw new Error(`Line ${number} of the register is not {"id": "…", "facts": {…}}.`);
  return { id, facts };
}
