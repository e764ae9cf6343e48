import { startServices, stopServices } from './services.js';

/** Before the tests of the project "services"; jest runs it from the build. */
export default async function setup(): Promise<void> {
  try {
    await startServices();
  } catch (error) {
    await stopServices();
    throw error;
  }
}
