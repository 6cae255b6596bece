export { toMarkdown as render } from '@zhengwen/core';
