// An entry of its own: what only reads articles loads none of it.
export { sideBySide } from './side-by-side.js';
export { passageTrees } from './tree.js';
