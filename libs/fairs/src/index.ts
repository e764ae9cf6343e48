export { FairsApiModule } from './fairs.api.module.js';
export { FairsModule } from './fairs.module.js';
