// Articles for measuring: the same from the same count, in English and Russian by turns, about 6 KB each, with front matter
// that Hugo, Eleventy and Galley read alike.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STOCKS = {
  en: `harbour council ferry bridge morning winter repair timetable budget lantern quarry orchard station keeper plan vote
    measure storm tide market lane school library clock survey path roof engine crew season report wall garden signal the a
    of in and for with near after before while over its their new old small late early two seven counted opened closed moved
    agreed found asked kept built`,
  ru: `гавань совет паром мост утро зима ремонт расписание смета фонарь карьер сад станция смотритель план голос буря прилив
    рынок улица школа библиотека часы осмотр тропа крыша машина смена время отчёт стена огород сигнал и в на для с около
    после прежде пока над его их новый старый малый поздний ранний два семь считали открыли закрыли двинули решили нашли
    просили держали построили`,
}
const SECTIONS = { en: ['Harbour', 'Town', 'Coast'], ru: ['Гавань', 'Город', 'Берег'] }
/** Between one article and the next. */
const STEP = 7 * 3_600_000

/** Writes so many articles into a folder and returns their paths. */
export function writeCorpus(folder, count) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `article-${String(at).padStart(6, '0')}.md`)
    writeFileSync(path, articleOf(at))
    return path
  })
}

function articleOf(at) {
  const below = drawer(at + 1)
  const language = below(2) === 0 ? 'en' : 'ru'
  const words = STOCKS[language].split(/\s+/)
  const pick = (list) => list[below(list.length)]
  const phrase = (least, most) => {
    const text = Array.from({ length: least + below(most - least + 1) }, () => pick(words)).join(' ')
    return text[0].toUpperCase() + text.slice(1)
  }
  const sentence = () => `${phrase(4, 8)}, ${phrase(4, 9).toLowerCase()}.`
  const paragraph = () => Array.from({ length: 4 + below(4) }, sentence).join(' ')
  const list = [sentence(), `**${sentence()}**`, `[${phrase(2, 4)}](https://example.org/${at})`]
  const head = [
    `title: "${phrase(5, 9)}"`,
    `date: ${new Date(Date.UTC(2021, 0, 1) + at * STEP).toISOString()}`,
    `lang: ${language}`,
    `author: "Desk ${below(9)}"`,
    `section: "${pick(SECTIONS[language])}"`,
    `description: "${sentence()}"`,
    `tags: ["tag${below(20)}", "tag${20 + below(20)}"]`,
  ]
  const body = [
    paragraph(),
    paragraph(),
    `## ${phrase(3, 6)}`,
    paragraph(),
    `> ${sentence()}`,
    paragraph(),
    list.map((it) => `- ${it}`).join('\n'),
    paragraph(),
    `### ${phrase(3, 5)}`,
    paragraph(),
    `*${sentence()}*`,
    ...(language === 'en' ? [paragraph(), paragraph(), paragraph(), paragraph(), paragraph()] : [paragraph()]),
  ]
  return `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`
}

/** Numbers below a limit, the same from the same seed. */
function drawer(seed) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
