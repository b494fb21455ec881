import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  // Each test has its own Electron and its own data folder, yet two at a time starve each other on two cores.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../test-results',
})
