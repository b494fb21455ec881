import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each file has its own Electron and data folders, yet two at a time starve each other on two cores.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../test-results',
})
