import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.mjs';

const mainModule = fileURLToPath(new URL('./src/main.tsx', import.meta.url));

/** Where the site will stand, such as `https://example.org/playground/`: previews of links want whole addresses. */
const siteUrl = process.env.SITE_URL;

/**
 * Mantine declares ten shades of each hue and four looks of each, in both schemes, six headings, and five sizes of
 * every control, each times a scale, which is 1: what no part of the page uses is left out of the first screen.
 */
const unusedStyles: [pattern: RegExp, replacement: string][] = [
  [
    /--mantine-color-(?:(?:blue|cyan|grape|green|indigo|lime|orange|pink|teal|violet|yellow)-|(?:dark|gray)-(?:light|outline)|red-outline)[\w-]*:[^;]*;/g,
    '',
  ],
  [/--mantine-(?:h\d|breakpoint|primary-color-\d)[\w-]*:[^;]*;/g, ''],
  [/--(?:button|input|ai|section|cb)-[\w-]+-(?:lg|xl):[^;]*;/g, ''],
  [/--(?:button|input)-[\w-]+-md:[^;]*;/g, ''],
  // Text from right to left, groups of buttons.
  [
    /[^{}]*(?:\[dir="rtl"\]|:not\(:only-child\)|\[data-orientation='vertical'\])[^{}]*\{[^{}]*\}/g,
    '',
  ],
  [/calc\(([\d.-]+rem) \* var\(--mantine-scale\)\)/g, '$1'],
];
const usedStylesOnly: Plugin = {
  name: 'used-styles-only',
  enforce: 'pre',
  transform: {
    filter: {
      id: /@mantine\/core\/styles\/(?:default-css-variables|global|CloseButton|Input|ActionIcon|Button)\.css$/,
    },
    handler: (css) =>
      unusedStyles.reduce(
        (left, [pattern, replacement]) => left.replace(pattern, replacement),
        css,
      ),
  },
};

/** What the first screen shows after its skeleton. */
const firstFigures =
  /\/src\/(ui\/(network\/NetworkFigure|profile\/ProfileChart|heatmap\/HeatmapPanel|curves\/CurveCharts|output\/OutputPanel|diagnosis\/DiagnosisColumn)\.tsx|i18n\/en\/figureTexts\.ts)$/;

/** Puts the figures of the first screen, and what they alone need, into one file of scripts and one of styles. */
function chunkOfFigures(): Rolldown.CodeSplittingNameFunction {
  let figures: Set<string> | null = null;
  return (id, context) => {
    figures ??= figureModules(context);
    return figures.has(id) ? 'figures' : null;
  };
}

function figureModules(context: Rolldown.ChunkingContext): Set<string> {
  const reachedFrom = (starts: string[], isKnown: (id: string) => boolean): Set<string> => {
    const found = new Set(starts);
    // A set that grows while it is walked is walked to its end.
    for (const id of found) {
      const imported = context.getModuleInfo(id)?.importedIds ?? [];
      for (const next of imported.filter((other) => !isKnown(other))) found.add(next);
    }
    return found;
  };
  const eager = reachedFrom([mainModule], () => false);
  const later = [...eager].flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  return reachedFrom(
    later.filter((id) => firstFigures.test(id)),
    (id) => eager.has(id),
  );
}

export default defineConfig({
  // Relative addresses: the built site works from any sub-path.
  base: './',
  plugins: [
    react(),
    usedStylesOnly,
    {
      name: 'skeleton-first',
      // Styles come before scripts: with them the page's skeleton stands.
      transformIndexHtml: {
        order: 'post',
        handler: (html) =>
          html.replace(
            /<(?:script type="module"|link rel="modulepreload")/g,
            '$& fetchpriority="low"',
          ),
      },
    },
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    // Keeps the whole site for visits without a network. The page registers it late, and says when it takes another.
    VitePWA({
      filename: 'serviceWorker.js',
      injectRegister: false,
      manifest: false,
      registerType: 'prompt',
      workbox: {
        globPatterns: ['**/*'],
        // What other sites and robots look at, and what serves the site itself.
        globIgnores: ['social.png', 'robots.txt', 'serve.py', 'gradient-playground.js'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        navigateFallback: 'index.html',
        dontCacheBustURLsMatching: /^assets\//,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        // A first visit is served from its copy as soon as it stands.
        clientsClaim: true,
      },
    }),
    {
      name: 'site-url',
      transformIndexHtml: (html) =>
        siteUrl === undefined
          ? html
          : html.replace(/(og:image" content=")\.\//, `$1${new URL('./', siteUrl).href}`),
    },
  ],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'start', tags: ['$initial'], includeDependenciesRecursively: false },
            { name: chunkOfFigures(), debugName: 'figures' },
          ],
        },
      },
    },
  },
  // As a server would send it: workers and all are held to it.
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  worker: { format: 'es' },
  // The worker's packages are found at the start, not when it first asks for them: that would reload the page.
  optimizeDeps: {
    entries: [
      'index.html',
      'src/worker/main.ts',
      'src/worker/variant/variantMain.ts',
      'src/worker/jobs/jobMain.ts',
    ],
  },
});
