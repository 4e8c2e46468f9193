export { SYMBOLS, type SymbolKey } from './keys.js';
export { SYMBOL_PICTURES } from './pictures.js';
