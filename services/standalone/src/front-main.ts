import { runFront } from './front-apart.js';

await runFront(process.env);
