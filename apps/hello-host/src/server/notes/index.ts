export { notesFeature } from './notes.feature.js';
