// The CPU time of a PDF against Typst's on the same articles, in the same face, both tagged.
//   npm run bench pdf -- [--articles N] [--typst FOLDER]
// Typst is no dependency: install @myriaddreamin/typst-ts-node-compiler in any folder and name that folder.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  // `npm run bench pdf` hands its own name on.
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '200' },
    typst: { type: 'string', default: process.cwd() },
    dist: { type: 'string', default: join(root, 'dist') },
    profile: { type: 'boolean', default: false },
  },
})
const ours = (path) => import(pathToFileURL(join(values.dist, path)).href)

const records = await makeRecords(Number(values.articles))
const publication = { title: 'Вестник', url: 'https://vestnik.example/', language: 'ru', timeZone: 'Europe/Moscow' }

const galley = await galleyRenderer()
const typst = typstRenderer()
const times = { galley: [], typst: [] }
const sizes = { galley: [], typst: [] }
for (const { record, source } of records) {
  // Side by side in one run, so that a busy machine slows both alike.
  for (const [name, render] of [['galley', galley], ...(typst ? [['typst', typst]] : [])]) {
    const before = process.cpuUsage()
    const pdf = await render(record, source)
    const used = process.cpuUsage(before)
    times[name].push((used.user + used.system) / 1000)
    sizes[name].push(pdf.length)
  }
}
const mean = (list) => list.reduce((sum, it) => sum + it, 0) / list.length
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`
for (const name of ['galley', 'typst']) {
  if (times[name].length === 0) continue
  console.log(
    `${name}: ${mean(times[name]).toFixed(2)} ms CPU a document (median ${median(times[name]).toFixed(2)}, first ${times[name][0].toFixed(0)}), ${kib(mean(sizes[name]))} a file`,
  )
}
if (typst) console.log(`ratio: ${(mean(times.galley) / mean(times.typst)).toFixed(2)} of Typst's CPU time`)
else console.log(`Typst is not installed below ${values.typst}: no ratio`)

async function makeRecords(count) {
  const generator = join(root, '../shared/bench/gen-corpus.mjs')
  if (!existsSync(generator)) {
    console.log('the corpus generator ../shared/bench/gen-corpus.mjs is missing: nothing to measure')
    process.exit(0)
  }
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    execFileSync(process.execPath, [generator, String(count), folder])
    const { markdownReader } = await ours('readers/markdown/index.js')
    const { normalize, identify } = await ours('normalize/index.js')
    const made = []
    for (const [at, name] of readdirSync(folder).sort().entries()) {
      const bytes = readFileSync(join(folder, name))
      const report = () => {}
      const draft = await markdownReader.read(
        { path: name, bytes },
        { options: markdownReader.options.parse({}), report },
      )
      const anonymous = normalize(draft, {
        path: name,
        digest: 'sha256:0',
        reader: 'markdown',
        defaults: {},
        publication: { title: 'b', url: 'https://vestnik.example/', language: 'ru', timeZone: 'Europe/Moscow' },
        assets: () => undefined,
        report,
      })
      const id = `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
      const record = identify(anonymous, { id, slug: `article-${at}`, formerUrls: [] }, report)
      if (record) made.push({ record, source: bytes })
    }
    return made
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function galleyRenderer() {
  const { pdfExporter } = await ours('exporters/pdf/index.js')
  const options = pdfExporter.options.parse({})
  return async (record, source) => {
    const { files } = await pdfExporter.render(record, {
      options,
      publication,
      collection: [],
      links: [],
      report: () => {},
      asset: () => undefined,
      source: () => source,
    })
    return files[0].content
  }
}

function typstRenderer() {
  const require = createRequire(join(values.typst, 'package.json'))
  let NodeCompiler
  try {
    ;({ NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler'))
  } catch {
    return undefined
  }
  const fonts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((style) =>
    join(root, 'node_modules/@expo-google-fonts/literata', style),
  )
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] })
  return (record) => compiler.pdf({ mainFileContent: toTypst(record) }, { pdfStandard: 'ua-1' })
}

/** The record in Typst's markup, every piece of text as a string literal. */
function toTypst(record) {
  const text = (value) => `#${JSON.stringify(value)}`
  const inlines = (list) =>
    list
      .map((node) => {
        if (node.type === 'text') return text(node.value)
        if (node.type === 'strong') return `#strong[${inlines(node.children)}]`
        if (node.type === 'emphasis') return `#emph[${inlines(node.children)}]`
        if (node.type === 'link') return `#link(${JSON.stringify(node.url)})[${inlines(node.children)}]`
        return ''
      })
      .join('')
  const blocks = (list) =>
    list
      .map((node) => {
        if (node.type === 'heading') return `#heading(level: ${node.depth})[${inlines(node.children)}]`
        if (node.type === 'blockquote') return `#quote(block: true)[${blocks(node.children)}]`
        if (node.type === 'list')
          return `#list(${node.children.map((item) => `[${blocks(item.children)}]`).join(', ')})`
        return inlines(node.children ?? [])
      })
      .join('\n\n')
  return `#set document(title: ${JSON.stringify(record.headline)}, date: none)
#set page(paper: "a4", margin: (x: 44mm, y: 30mm), header: [${text(record.headline)}], footer: context align(center)[#counter(page).display("1 / 1", both: true)])
#set text(font: "Literata", size: 10.5pt, lang: "${record.language}", hyphenate: true)
#set par(justify: true, first-line-indent: 1.4em)
#heading(level: 1)[${text(record.headline)}]
${blocks(record.body)}
`
}
