import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const mainModule = fileURLToPath(new URL('./src/main.tsx', import.meta.url));

/** Where the site will stand, such as `https://example.org/playground/`: previews of links want whole addresses. */
const siteUrl = process.env.SITE_URL;

/** Mantine declares ten shades of each hue and four looks of each, in both schemes: what no part uses is left out. */
const unusedColors =
  /--mantine-color-(?:(?:blue|cyan|grape|green|indigo|lime|orange|pink|teal|violet|yellow)-|(?:dark|gray)-(?:light|outline)|red-outline)[\w-]*:[^;]*;/g;
const usedColorsOnly: Plugin = {
  name: 'used-colors-only',
  enforce: 'pre',
  transform: {
    filter: { id: /default-css-variables\.css$/ },
    handler: (css) => css.replace(unusedColors, ''),
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
    usedColorsOnly,
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
          groups: [{ name: chunkOfFigures(), debugName: 'figures' }],
        },
      },
    },
  },
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
