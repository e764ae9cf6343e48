import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { keepCompiledCode } from './compiled-code.mjs';

keepCompiledCode();

/**
 * Jest's environment for Node, whose realm for each test file has a plain global object. The one
 * that jest makes answers every look at `Object`, `Symbol` or `process` through an interceptor and a
 * proxy, which the whole api under test does millions of times.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
