import type { ResolveHook } from 'node:module';

// Loaded by Node, in the models' process alone, to find packages with.

/** What the models' library loads wherever it runs, for images and for browsers: a third of the time until it is there. */
const UNUSED: ReadonlySet<string> = new Set(['sharp', 'onnxruntime-web']);

const NOTHING = 'data:text/javascript,export default {}';

/** Has the models' library find nothing in the place of packages that it never uses here. */
export const resolve: ResolveHook = (specifier, context, next) => {
  const isUnused = UNUSED.has(specifier) && context.parentURL?.includes('/@xenova/transformers/');
  return isUnused ? { url: NOTHING, format: 'module', shortCircuit: true } : next(specifier, context);
};
