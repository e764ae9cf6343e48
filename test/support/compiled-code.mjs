import vm from 'node:vm';

const { SourceTextModule, compileFunction } = vm;
/** V8's code of modules and of CommonJS functions, by name and whole text. */
const modules = new Map();
const functions = new Map();

/**
 * Lets this process compile a text once. Jest loads thousands of modules anew for each test file, into
 * a realm of its own, and compiling them took an eighth of the time of tests of the whole api.
 */
export function keepCompiledCode() {
  vm.SourceTextModule = KeptModule;
  vm.compileFunction = compileKeptFunction;
}

class KeptModule extends SourceTextModule {
  constructor(code, options) {
    const key = `${options.identifier}\n${code}`;
    const cachedData = modules.get(key);
    super(code, { ...options, cachedData });
    if (!cachedData) modules.set(key, this.createCachedData());
  }
}

function compileKeptFunction(code, params, options) {
  const key = `${options.filename}\n${code}`;
  const cachedData = functions.get(key);
  const compiled = compileFunction(code, params, {
    ...options,
    cachedData,
    produceCachedData: !cachedData,
  });
  if (compiled.cachedData) functions.set(key, compiled.cachedData);
  return compiled;
}
