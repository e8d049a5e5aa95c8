import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { build } from 'rolldown'

/** Where what people run is put, all of it in one folder. */
const OUT = 'lib'
/** Packages that every command loads and that are made of many modules; all others are imported where they are installed. */
const BUNDLED = ['zod']

/** Addresses of files beside the sources, as they are from the folder all modules end up in. */
const placed = {
  name: 'placed',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    return code.replace(/new URL\(\s*(['"])(\.\.\/[^'"]+)\1,\s*import\.meta\.url\s*\)/g, (_, quote, path) => {
      const way = relative(resolve(OUT), resolve(dirname(id), path)).replaceAll('\\', '/')
      return `new URL(${quote}${way}${path.endsWith('/') ? '/' : ''}${quote}, import.meta.url)`
    })
  },
}

/** The licences of the packages that are bundled, as they ask. */
const licences = {
  name: 'licences',
  generateBundle() {
    const texts = BUNDLED.map((name) => `${name}\n\n${readFileSync(join('node_modules', name, 'LICENSE'), 'utf8')}`)
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') })
  },
}

// One set of modules for the command line, its threads, and the configurations and plugins that import Galley: what one of
// them makes is known to the others.
await build({
  input: {
    main: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
  },
  platform: 'node',
  logLevel: 'warn',
  external: (id) =>
    !id.startsWith('.') && !isAbsolute(id) && !BUNDLED.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [placed, licences],
  output: { dir: OUT, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', cleanDir: true },
})
