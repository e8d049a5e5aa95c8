import { setFlagsFromString } from 'node:v8'

/** How much bytecode a function runs before it is compiled anew with care, in bytes: Node 20 would say 132 KB. */
const BUDGET = 600_000

/** How much a heap grows above what lives in it before the engine looks for garbage, in per cent; else up to four times. */
const GROWTH = 40

/**
 * Has the engine compile with care only what proves hot, in threads still to be started too. A build calls each of
 * thousands of functions some thousand times, in every thread, and compiling them takes longer than it saves: of the CPU
 * time of 2,000 articles a tenth with one thread, a sixth with two. And has it keep heaps small: most of what a build makes is
 * garbage soon, and with memory to spare the engine would let a fifth more of it lie. For the engine this was measured on.
 */
export function tuneEngine(): void {
  if (!process.versions.v8.startsWith('11.3.')) return
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
