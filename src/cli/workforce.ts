import { availableParallelism } from 'node:os'
import type { ConfigFlags } from '../config.js'
import type { PublishSettings } from '../pipeline/publish.js'
import { CACHE_FOLDER } from './cache-folder.js'
import { digestOfCode } from './code.js'
import { giveBack, keepHeapsSmall, keepYoungApart, keepYoungSmall, tuneEngine, youngFor } from './engine.js'
import type { Flags } from './flags.js'
import type { Loaded, Session } from './session.js'
import { version } from './version.js'
import type { WorkerData } from './worker.js'

/** With fewer tasks, setting up threads takes longer than they save. */
const WORTH_HIRING = 48

/** The threads a build may use and the memory it may draw on. */
export async function workforce(
  { flags, folder, signal }: Session,
  settings: Loaded['settings'],
): Promise<Partial<PublishSettings>> {
  const threads = flags.jobs ?? availableParallelism()
  const data: WorkerData = {
    folder,
    cache: CACHE_FOLDER,
    flags: { ...pickConfigFlags(flags), sources: [] },
    reference: flags.reference,
    version: await version(),
    code: codeOf(folder, settings),
    forget: !flags.cache,
  }
  let articles = 0
  return {
    cache: CACHE_FOLDER,
    forget: !flags.cache,
    version: data.version,
    code: data.code,
    shard: flags.shard,
    signal,
    expect: (count) => {
      articles = count
      tuneEngine()
      keepHeapsSmall(count)
    },
    pause: giveBack,
    hire: async (tasks) => {
      if (threads === 1 || (flags.jobs === undefined && tasks < WORTH_HIRING)) return undefined
      keepYoungSmall()
      keepYoungApart()
      const { hirePool } = await import('../pipeline/pool.js')
      return hirePool({
        file: new URL('./worker.js', import.meta.url),
        data,
        threads,
        young: youngFor(articles),
        patience: flags.timeout * 1000,
        signal,
      })
    },
  }
}

/** Only what a configuration brings as code has to be known by its code; the rest of it is data. */
function codeOf(folder: string, { origin, plugins, theme }: Loaded['settings']): PublishSettings['code'] {
  const own = plugins.slice(1)
  const reads = own.some((it) => it.readers !== undefined || it.transforms !== undefined)
  const renders = theme !== undefined || own.some((it) => it.exporters !== undefined)
  if (origin === undefined || !(reads || renders)) return undefined
  const digest = digestOfCode(folder, origin)
  return { ...(reads ? { reading: digest } : {}), ...(renders ? { rendering: digest } : {}) }
}

function pickConfigFlags({ config, out, formats, timeZone }: Flags): ConfigFlags {
  return { config, out, formats, timeZone }
}
