export { Bus, type BusListener } from './bus.js';
export { InProcessBus } from './in-process-bus.js';
export { RedisBus, type RedisBusOptions } from './redis-bus.js';
