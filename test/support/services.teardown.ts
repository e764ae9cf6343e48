import { stopServices } from './services.js';

/** After the tests of the project "services"; jest runs it from the build. */
export default function teardown(): Promise<void> {
  return stopServices();
}
