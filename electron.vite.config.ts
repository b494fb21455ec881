import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything is bundled so that ESM-only libraries work in CommonJS output; the sandboxed preload must be one file.
const node = (entry: string) => ({
  build: {
    target: 'node18',
    externalizeDeps: false,
    minify: true,
    rollupOptions: {
      input: { index: entry },
      external: ['electron'],
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
})

export default defineConfig({
  main: node('src/main/index.ts'),
  preload: node('src/preload/index.ts'),
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'src/renderer/index.html', print: 'src/renderer/print.html' } },
    },
  },
})
