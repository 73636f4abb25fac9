import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built site works from any sub-path.
  base: './',
  plugins: [react()],
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
