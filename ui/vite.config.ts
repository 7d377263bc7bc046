import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page is built into `dist/ui` for the browsers that banks still run. `__CSP_NONCE__` stands where the server
 * puts a fresh nonce into each answer. The mode `probe` adds the object that browser tests ask.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  define: { __PROBE__: JSON.stringify(mode === 'probe') },
  build: {
    outDir: '../dist/ui',
    emptyOutDir: true,
    target: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
}));
