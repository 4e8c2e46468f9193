export { Flow } from './flow.js';
export { INK, PAGE, Paper, type PaperOptions, QUIET, type Type } from './paper.js';
export { ODD_SIGN, settingOf } from './paper-fonts.js';
