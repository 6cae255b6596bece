export { toTei as render } from '@zhengwen/core';
