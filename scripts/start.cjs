/** `npm start`: judges the version of Node.js in plain JavaScript before anything in TypeScript is read. */
require('./check-node.cjs');

import('./start.ts');
