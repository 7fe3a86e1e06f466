/** zod keeps its settings here, so that they can be made without loading it. */
const settingsKey = '__zod_globalConfig';

/** The page's policy forbids code made from text; zod would try it once, and the browser would report an attack. */
export function keepSchemasFromEval(): void {
  const found: unknown = Reflect.get(globalThis, settingsKey);
  const settings = typeof found === 'object' && found !== null ? found : {};
  Reflect.set(globalThis, settingsKey, Object.assign(settings, { jitless: true }));
}
