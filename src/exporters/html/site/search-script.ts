/**
 * The script of the search page, the only one of the site. It fetches the parts of the index its words stand in and
 * writes results as text, never as markup. Words are folded as `searchTerms` folds them; a word is found by its
 * beginning, without the ending its language bends.
 */
export const SEARCH_SCRIPT = `'use strict'
{
  const form = document.querySelector('form')
  const field = form.elements.namedItem('q')
  const status = document.querySelector('[role="status"]')
  const list = document.querySelector('.found')
  const words = form.dataset
  const parts = new Map()

  const load = (name) => {
    if (!parts.has(name)) {
      parts.set(name, fetch(name + '.json').then((answer) => {
        if (!answer.ok) throw new Error(name)
        return answer.json()
      }))
    }
    return parts.get(name)
  }

  const fold = (text) => {
    const folded = text.normalize('NFD').replace(/(\\p{Script=Latin})\\p{M}+/gu, '$1').normalize('NFC')
      .toLowerCase().replaceAll('ё', 'е')
    const terms = []
    for (const [word] of folded.matchAll(/[\\p{L}\\p{M}\\p{N}]+/gu)) {
      const letters = [...word]
      if (!/\\p{Script=Han}/u.test(word)) {
        if (letters.length > 1 || /\\p{N}/u.test(word)) terms.push(letters.slice(0, 14).join(''))
      } else if (letters.length === 1) terms.push(word)
      else for (let at = 0; at + 1 < letters.length; at++) terms.push(letters[at] + letters[at + 1])
    }
    return terms
  }

  const stem = (term) => {
    const cut = term
      .replace(/(?:[аяоеиыуюэ][ймхв]и?|[аеиоуыэюяйьіїє]{1,2}|[ое]го|[ое]му)$/u, '')
      .replace(/(?:ing|ed|ies|es|s|e|en|er|y)$/, '')
    return [...cut].length >= 4 ? cut : term
  }

  const shardOf = (term, shards) => {
    const [first = '', second = ''] = term
    return ((first.codePointAt(0) || 0) * 31 + (second.codePointAt(0) || 0)) % shards
  }

  /** Weights by article of one word. */
  const find = async (term, meta) => {
    const terms = await load('terms-' + shardOf(term, meta.shards))
    const start = stem(term)
    const found = new Map()
    for (const [other, list] of Object.entries(terms)) {
      if (!other.startsWith(start)) continue
      const exact = other === term ? 2 : 1
      const rare = Math.log(1 + meta.articles / list.length)
      let value = 0
      for (const step of list) {
        value += step
        const article = value >> 2
        found.set(article, Math.max(found.get(article) || 0, (value & 3) * exact * rare))
      }
    }
    return found
  }

  const search = async (query) => {
    const meta = await load('meta')
    const all = await Promise.all([...new Set(fold(query))].map((term) => find(term, meta)))
    if (all.length === 0) return []
    const [first, ...rest] = all.sort((one, other) => one.size - other.size)
    const scores = []
    for (const [article, weight] of first) {
      const others = rest.map((found) => found.get(article))
      if (others.every((it) => it !== undefined)) scores.push([article, others.reduce((sum, it) => sum + it, weight)])
    }
    scores.sort(([one, a], [other, b]) => b - a || one - other)
    const shown = await Promise.all(scores.slice(0, 30).map(async ([article]) => {
      const titles = await load('titles-' + Math.floor(article / meta.titles))
      return titles[article % meta.titles]
    }))
    return { count: scores.length, shown }
  }

  const add = (parent, name, text, className) => {
    if (!text) return undefined
    const element = document.createElement(name)
    element.textContent = text
    if (className) element.className = className
    parent.append(element)
    return element
  }

  const show = (query, { count = 0, shown = [] }) => {
    status.textContent = query === '' ? '' : count === 0 ? words.nothing : words.found.replace('0', String(count))
    list.replaceChildren(...shown.map(([path, headline, section, day, summary, language]) => {
      const item = document.createElement('li')
      item.lang = language
      item.dir = 'auto'
      add(item, 'p', section, 'kicker')
      const link = document.createElement('a')
      link.href = path
      link.textContent = headline
      const title = document.createElement('h2')
      title.append(link)
      item.append(title)
      add(item, 'p', summary, 'summary')
      add(item, 'p', day, 'meta')
      return item
    }))
  }

  let latest = 0
  const run = async () => {
    const query = field.value.trim()
    const mine = ++latest
    try {
      const found = query === '' ? {} : await search(query)
      if (mine !== latest) return
      show(query, found)
      const address = new URL(location.href)
      if (query === '') address.searchParams.delete('q')
      else address.searchParams.set('q', query)
      history.replaceState(null, '', address)
    } catch {
      if (mine === latest) status.textContent = words.failed
    }
  }

  let pause
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(run, 120)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(pause)
    run()
  })
  form.hidden = false
  field.value = new URLSearchParams(location.search).get('q') || ''
  if (field.value !== '') run()
  field.focus()
}
`
