export { type HeldLock, holdLock } from './hold-lock.js';
