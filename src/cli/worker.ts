/** What each thread of a build runs: the same configuration, loaded anew, and the tasks of its batches. */
import { workerData } from 'node:worker_threads'
import { builtins } from '../builtins.js'
import { type ConfigFlags, loadConfig, pluginsOf } from '../config.js'
import type { Diagnostic } from '../contract/diagnostic.js'
import { keptOf, type PublishSettings } from '../pipeline/build.js'
import { nodeHost } from '../pipeline/node-host.js'
import type { Errand } from '../pipeline/pool.js'
import { createRegistry } from '../pipeline/registry.js'
import { fileStore } from '../pipeline/store.js'
import { createWorkshop } from '../pipeline/workshop.js'
import { keepYoungSmall } from './engine.js'

/** What a thread is told when it starts. */
export interface WorkerData {
  /** The publication's folder. */
  readonly folder: string
  readonly flags: ConfigFlags
  readonly cache: string
  readonly reference?: number | undefined
  readonly version?: string | undefined
  readonly code?: PublishSettings['code']
  readonly forget?: boolean | undefined
}

keepYoungSmall()
const { folder, flags, cache, reference, version, code, forget } = workerData as WorkerData
const host = nodeHost(folder)
// What is wrong with the configuration the main thread has told already.
const config = await loadConfig(host, flags, () => {}, [builtins])
const registry = createRegistry({ ...config, plugins: pluginsOf(config) }, () => {})
const { publication, out } = config
const store = fileStore(host, cache)
const own = keptOf(host, { cache, version, code, forget })
const workshop = createWorkshop({ host, registry, publication, store, out, reference, ...own })

/** Does one batch. */
export default async function doErrand(errand: Errand): Promise<readonly unknown[]> {
  const started = (at: number): void => void Atomics.store(errand.board, 0, at + 1)
  const results =
    errand.kind === 'read'
      ? workshop.read(errand.tasks, started)
      : errand.kind === 'render'
        ? workshop.render(errand.tasks, started)
        : workshop.make(errand.tasks, started)
  return (await results).map((it) => it && { ...it, ...portable(it) })
}

/** Causes of any shape may not pass between threads: what people read of them does. */
function portable({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  return {
    diagnostics: diagnostics.map(({ cause, ...rest }) => {
      if (!(cause instanceof Error)) return rest
      const plain = new Error(cause.message)
      if (cause.stack !== undefined) plain.stack = cause.stack
      return { ...rest, cause: plain }
    }),
  }
}
