export { homeWeb } from './home.feature.js';
