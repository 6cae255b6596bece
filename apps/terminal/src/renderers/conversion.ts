/** What converts texts, for who asks for another script: loaded by name, so that nothing else of the core is with it. */
export { conversionOf, convert } from '@zhengwen/core';
