import { dbConformance } from './conformance/db.conformance.js';
import { describeOnEveryEngine } from './test-databases.js';

describeOnEveryEngine('the database', dbConformance);
