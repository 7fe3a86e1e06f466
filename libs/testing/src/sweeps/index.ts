export { accessTableOf, assertEveryRouteDeclaresAccess, assertEveryRouteDeclaresItsAnswer, assertStrangersAreRefused } from './access.sweep.js';
export { assertEveryChangeIsAudited, type Act } from './audit.sweep.js';
export { assertInputIsStrict } from './input.sweep.js';
export { assertOnlyJsonIsTaken, assertOtherSitesAreRefused, foreignOrigins, formTypes } from './origin.sweep.js';
