export { type Drawing, drawing } from './drawing.js';
export { Press, type PressSize } from './press.js';
export { PressModule } from './press.module.js';
