import { folderOf, type Host, joinPath } from '../../pipeline/host.js'

const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g
const ENDINGS = ['', '.ts', '.js', '.mjs', '.json', '/index.ts', '/index.js']

/** More than these belong to no configuration. */
const MOST = 200

/** A configuration file and the modules of the publication's own that it imports, however far: a theme, a plugin. */
export async function modulesOf(host: Host, path: string): Promise<readonly string[]> {
  const found = new Set([path])
  for (const module of found) {
    if (found.size > MOST) break
    const bytes = await host.read(module)
    for (const [, name = ''] of new TextDecoder().decode(bytes ?? new Uint8Array()).matchAll(IMPORTS)) {
      const plain = joinPath(folderOf(module), name)
      // What is written `./theme.js` may be `theme.ts`.
      for (const one of [plain, plain.replace(/\.js$/, '.ts')].flatMap((it) => ENDINGS.map((end) => `${it}${end}`))) {
        if ((await host.kindOf(one)) !== 'file') continue
        found.add(one)
        break
      }
    }
  }
  return [...found]
}
