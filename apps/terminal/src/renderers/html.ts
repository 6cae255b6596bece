export { toHtml as render } from '@zhengwen/core';
