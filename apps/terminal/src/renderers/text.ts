export { toText as render } from '@zhengwen/core';
