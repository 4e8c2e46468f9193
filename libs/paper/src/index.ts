export { Flow } from './flow.js';
export { INK, PAGE, Paper, type PaperOptions, type Place, QUIET, type Type } from './paper.js';
export { ODD_SIGN, type Weight, settingOf } from './paper-fonts.js';
