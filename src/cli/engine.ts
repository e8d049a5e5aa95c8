import { setFlagsFromString } from 'node:v8'

/** How much bytecode a function runs before it is compiled anew with care, in bytes: Node 20 would say 132 KB. */
const BUDGET = 600_000

/**
 * Has the engine compile with care only what proves hot, in threads still to be started too. A build calls each of
 * thousands of functions some thousand times, in every thread, and compiling them takes longer than it saves: of the CPU
 * time of 2,000 articles a tenth with one thread, a sixth with two. For the engine this was measured on.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
