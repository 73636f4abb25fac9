import type { Page } from '@playwright/test';

/** Has every worker of the page run `script` before its own code. */
export async function beforeWorkers(page: Page, script: string): Promise<void> {
  await page.route(/\/assets\/(main|variantMain|jobMain)-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script};\n${await response.text()}` });
  });
}

export const withoutWebgl =
  'if (self.OffscreenCanvas) OffscreenCanvas.prototype.getContext = () => null';

/** A browser that refuses every module, as one does that does not know its SIMD instructions. */
export const withoutWasm = `{
  const refuse = () => Promise.reject(new WebAssembly.CompileError('refused by the test'));
  Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse, compile: refuse, compileStreaming: refuse });
}`;

/** A browser whose WebGL bears the name of a graphics card. */
export const withGraphicsCard = `{
  const { prototype } = WebGL2RenderingContext;
  const { getParameter } = prototype;
  const unmaskedRenderer = 0x9246;
  prototype.getParameter = function (name) {
    return name === unmaskedRenderer ? 'Card of the test' : getParameter.call(this, name);
  };
}`;

/** Every dense layer takes 20 ms longer on \`wasm\`. */
export const withSlowWasm = `{
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const { instance } = await instantiate(...given);
    const { dense } = instance.exports;
    const slow = (...values) => {
      for (const start = performance.now(); performance.now() - start < 50; );
      dense(...values);
    };
    return { instance: { exports: { ...instance.exports, dense: slow } } };
  };
}`;

export const withFourCores =
  "Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 })";

/** Keeps the newest WebGL context where \`loseContext\` finds it. */
export const withContextInReach = `{
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    if (context) self.newestContext = context;
    return context;
  };
}`;

/** Takes the newest WebGL context away, as a browser does when the driver fails. */
export async function loseContext(page: Page): Promise<void> {
  await page.workers()[0].evaluate(() => {
    const context = Reflect.get(self, 'newestContext') as WebGL2RenderingContext;
    context.getExtension('WEBGL_lose_context')?.loseContext();
  });
}
