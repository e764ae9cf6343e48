import { startServices, stopServices } from './services.js';

/** Before the tests of the project "services"; jest runs it from the build. */
export default async function setup(): Promise<void> {
  forgetGraphqlTypes();
  try {
    await startServices();
  } catch (error) {
    await stopServices();
    throw error;
  }
}

/**
 * @nestjs/graphql keeps what decorators say in global variables. Those that the imports above made
 * here, outside of jest's module system, would be handed to tests that run in this process, whose
 * `String` is another one.
 */
function forgetGraphqlTypes(): void {
  Reflect.deleteProperty(globalThis, 'GqlTypeMetadataStorage');
  Reflect.deleteProperty(globalThis, 'GqlLazyMetadataStorageHost');
}
