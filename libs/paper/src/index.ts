export { Flow } from './flow.js';
export { INK, PAGE, Paper, type PaperOptions, QUIET } from './paper.js';
export { type Type, settingOf } from './typesetter.js';
