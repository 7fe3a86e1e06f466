export { api } from './api.js';
export type { paths } from './paths.gen.js';
