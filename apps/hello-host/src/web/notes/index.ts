export { notesWeb } from './notes.feature.js';
