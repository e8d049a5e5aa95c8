import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Galley says more in CI; the tests that want to hear it set it themselves.
    env: { CI: '' },
  },
})
