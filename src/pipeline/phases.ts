/** How far a build is. */
export type Progress = (phase: 'read' | 'render' | 'collect', done: number, total: number) => void

/** What a build does, in its order. */
export const PHASES = ['read', 'render', 'collect', 'finish'] as const

/** How long each phase took, in milliseconds. */
export type Phases = Readonly<Record<(typeof PHASES)[number], number>>

/** What a build did itself, and did not find as an earlier one left it. */
export interface Work {
  /** Sources read. */
  readonly read: number
  /** Articles rendered. */
  readonly rendered: number
  /** Files of collections made. */
  readonly collected: number
}
