import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the site will stand, such as `https://example.org/playground/`: previews of links want whole addresses. */
const siteUrl = process.env.SITE_URL;

export default defineConfig({
  // Relative addresses: the built site works from any sub-path.
  base: './',
  plugins: [
    react(),
    {
      name: 'site-url',
      transformIndexHtml: (html) =>
        siteUrl === undefined
          ? html
          : html.replace(/(og:image" content=")\.\//, `$1${new URL('./', siteUrl).href}`),
    },
  ],
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
