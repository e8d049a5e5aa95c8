import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What property tests begin from: `GALLEY_SEED` (hexadecimal) where it is set, else the committed tree, else the same for all. */
function seed(): string {
  const tree = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: import.meta.dirname, encoding: 'utf8' })
  return process.env['GALLEY_SEED'] ?? (tree.stdout?.trim() || '1')
}

export default defineConfig({
  // Examples import the package by its name.
  resolve: { alias: [{ find: /^galley$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }] },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    globalSetup: 'test/fresh-bundle.ts',
    testTimeout: 30_000,
    // Galley says more in CI; the tests that want to hear it set it themselves.
    env: { CI: '', GALLEY_SEED: seed() },
  },
})
