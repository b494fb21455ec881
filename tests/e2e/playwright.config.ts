import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each file has its own Electron and data folders; while one waits for its window, another has the processor.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../test-results',
})
