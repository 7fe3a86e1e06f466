export { CreateThrottle1767225600002 } from './1767225600002-create-throttle.js';
export { SqlThrottle } from './sql-throttle.js';
export { Throttle, type ThrottleAnswer, type ThrottleRule } from './throttle.js';
export { ThrottleWindow } from './throttle-window.entity.js';
