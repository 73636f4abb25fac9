import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built site works from any sub-path.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
});
