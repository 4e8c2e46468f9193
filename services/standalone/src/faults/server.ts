import { run } from '../main.js';

await run(new AbortController().signal);
