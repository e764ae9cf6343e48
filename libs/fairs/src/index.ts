export { FairsApiModule } from './fairs.api.module.js';
export { meetingsChanged } from './fairs.events.js';
export { FairsJobsModule } from './fairs.jobs.module.js';
export { FairsModule } from './fairs.module.js';
