export { atriumFeatures as features } from '@atrium/server';
