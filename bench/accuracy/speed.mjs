#!/usr/bin/env node
// Shows that reading takes time in proportion to the text: CPU per text and per kilobyte, from 1 KB to 10 MB.
//   npm run compile && node bench/accuracy/speed.mjs
import { readText } from '../../dist/readers/text/read.js'

const NO_FRONT_MATTER = { fields: {}, media: [], directives: {}, ledger: [], firstLine: 1 }
const MENU = ['Menu', 'World', 'Business', 'Sign in', 'Share', '12 comments', '9 May 2024, 10:20']

const SIZES = [1_000, 6_000, 30_000, 200_000, 1_000_000, 4_000_000, 10_000_000]

measure('a page of lines', (size) => pageOf(size))
measure('the same in one line, its line ends lost', (size) => pageOf(size).replaceAll('\n', ''))
measure('a page of many short lines, as sites with menus and teasers have', (size) => siteOf(size))

function measure(title, make) {
  console.log(`${title}\n     bytes   ms per text   ms per KB`)
  for (const size of SIZES) {
    const text = make(size)
    const rounds = Math.max(1, Math.min(2000, Math.round(8_000_000 / size)))
    for (let round = 0; round < Math.min(rounds, 1000); round++) readText(text, NO_FRONT_MATTER, 'page.txt')
    const before = process.cpuUsage()
    for (let round = 0; round < rounds; round++) readText(text, NO_FRONT_MATTER, 'page.txt')
    const { user, system } = process.cpuUsage(before)
    const each = (user + system) / 1000 / rounds
    console.log(
      `${String(size).padStart(10)}${each.toFixed(2).padStart(14)}${((each * 1000) / size).toFixed(3).padStart(12)}`,
    )
  }
}

/** A page of menus, a headline and paragraphs, each of them another. */
function pageOf(size) {
  const rows = [...MENU, 'The crane of Port Ellery leans a little further every year', '']
  for (let number = 1, length = rows.join('\n').length; length < size; number++) {
    const row = `In the year ${number} the keeper wrote that the crane had leaned ${number % 7} inches further, that the gulls had noticed, and that nobody in the harbour office had asked him to measure it again.`
    rows.push(row, '')
    length += row.length + 2
    if (number % 40 === 0) rows.push(...MENU)
  }
  return rows.join('\n').slice(0, size)
}

/** A page with as many lines as a site's: what stands around the text is half of it, in lines of three words and titles with a date. */
function siteOf(size) {
  const rows = []
  let length = 0
  const add = (...more) => {
    for (const row of more) {
      rows.push(row)
      length += row.length + 1
    }
  }
  for (let page = 1; length < size; page++) {
    for (const name of [
      'Harbour',
      'Council',
      'Weather',
      'Ferries',
      'Markets',
      'Culture',
      'Letters',
      'Sport',
      'Archive',
    ]) {
      add(`${name} ${page}`, ...MENU.slice(0, 3).map((it) => `${it} of ${name}`))
    }
    add(
      '',
      `The crane of Port Ellery leans ${page} inches further`,
      'By Ann Lee, harbour correspondent',
      '9 May 2024, 10:20',
      '',
    )
    for (let number = 1; number <= 12; number++) {
      add(
        `In the year ${number} the keeper wrote that the crane had leaned ${number % 7} inches further, that gulls had noticed, and that nobody in the harbour office had asked him to measure it.`,
        '',
      )
    }
    add('Photo: Bo Reed / Ellery Pictures', 'Share', 'Read also', '')
    for (let number = 1; number <= 22; number++) {
      add(`Ferry ${number} of ${page} turns back before the north quay`, `${1 + (number % 28)} May 2024`, '')
    }
    add('12 comments', 'Sign in to comment', 'Terms of use', '© Ellery Courier')
  }
  return rows.join('\n').slice(0, size)
}
