/** Where the desk's own pages lie: no article is given such a slug, for slugs begin with a letter or digit. */
export const DESK = '/__galley'

/** What a page tells its script, in attributes of the script's own element. */
export interface PageFacts {
  /** Of the page as it was made, without the script. */
  readonly etag: string
  /** Of the desk when the page was made: what changed on the page's way is told by it. */
  readonly mark: string
  /** The source of its article. */
  readonly path?: string
  /** The address of the view that explains its article. */
  readonly explain?: string
  /** Why a build would hold the article back. */
  readonly reason?: string
}

/**
 * The script the desk's server adds to each page it serves. It takes the place of the page's body when the page changes,
 * and keeps what the reader looks at where it was; a page with scripts of its own, or another stylesheet, is loaded anew.
 * What it shows of its own stands in a shadow tree, out of reach of the page's style.
 */
export const LIVE_SCRIPT = `'use strict'
{
  const DESK = '${DESK}'
  const factsOf = (page) => page.querySelector('script[data-galley]')?.dataset ?? {}
  let facts = { ...factsOf(document) }

  // What the reader looks at: the first block in view, by its words.
  const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, figure, blockquote, pre, tr, dt, dd, summary'
  const look = () => {
    const all = [...document.body.querySelectorAll(BLOCKS)]
    const at = scrollY <= 0 ? -1 : all.findIndex((it) => it.getBoundingClientRect().bottom > 0)
    const one = all[at]
    return one && { tag: one.tagName, text: one.textContent.slice(0, 200), at, top: one.getBoundingClientRect().top, y: scrollY }
  }
  const lookAgain = (seen) => {
    if (!seen) return
    const all = [...document.body.querySelectorAll(BLOCKS)]
    const same = all.map((it, at) => [it, at]).filter(([it]) => it.tagName === seen.tag && it.textContent.slice(0, 200) === seen.text)
    same.sort(([, one], [, other]) => Math.abs(one - seen.at) - Math.abs(other - seen.at))
    const one = same[0]?.[0]
    if (one) scrollBy({ top: one.getBoundingClientRect().top - seen.top, behavior: 'instant' })
    else scrollTo({ top: seen.y, behavior: 'instant' })
  }
  const reload = (address = location.href) => {
    sessionStorage.setItem('galley-place', JSON.stringify(look() ?? null))
    if (address === location.href) location.reload()
    else location.replace(address)
  }
  const kept = sessionStorage.getItem('galley-place')
  sessionStorage.removeItem('galley-place')
  if (kept) {
    const seen = JSON.parse(kept)
    lookAgain(seen)
    addEventListener('load', () => lookAgain(seen))
  }

  const styles = (page) => [...page.querySelectorAll('link[rel~="stylesheet"], style')].map((it) => it.getAttribute('href') ?? it.textContent).join('\\n')
  const hasScripts = (page) => [...page.querySelectorAll('script:not([data-galley])')].some((it) => !/json/.test(it.type))
  const focusPath = () => {
    const one = document.activeElement
    if (!one || one === document.body || one.getRootNode() !== document) return undefined
    const alike = [...document.body.querySelectorAll(one.tagName)]
    return [one.tagName, alike.indexOf(one)]
  }
  // A picture whose bytes changed keeps its address; browsers ask for it again only under another.
  const anew = (page, mark) => {
    const address = (it) => it + (it.includes('?') ? '&' : '?') + 'galley=' + mark
    for (const it of page.querySelectorAll('img[src]')) it.setAttribute('src', address(it.getAttribute('src')))
    for (const it of page.querySelectorAll('[srcset]')) {
      it.setAttribute('srcset', it.getAttribute('srcset').split(',').map((one) => {
        const [url, ...size] = one.trim().split(/\\s+/)
        return [address(url), ...size].join(' ')
      }).join(', '))
    }
  }

  const show = async ({ version, pictures, whole }) => {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' })
    if (answer.redirected) return reload(answer.url + location.hash)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = factsOf(page)
    if (next.etag === facts.etag && next.reason === facts.reason && !pictures && !whole) {
      facts.mark = next.mark
      return
    }
    if (whole || next.etag === undefined || hasScripts(page) || hasScripts(document) || styles(page) !== styles(document)) return reload()
    if (pictures) anew(page, version)
    const seen = look()
    const focus = focusPath()
    for (const name of ['lang', 'dir', 'class']) {
      const value = page.documentElement.getAttribute(name)
      if (value === null) document.documentElement.removeAttribute(name)
      else document.documentElement.setAttribute(name, value)
    }
    document.title = page.title
    document.body.replaceWith(document.adoptNode(page.body))
    facts = { ...next }
    if (focus) document.body.querySelectorAll(focus[0])[focus[1]]?.focus({ preventScroll: true })
    lookAgain(seen)
    draw()
  }

  let turn = Promise.resolve()
  let problems = []
  let known = new Set(JSON.parse(sessionStorage.getItem('galley-known') ?? '[]'))
  let away = false

  const host = document.createElement('galley-desk')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  // Made by script, it needs no leave of a page's content security policy.
  sheet.replaceSync(\`
    :host { all: initial; }
    * { box-sizing: border-box; }
    .bar, dialog { font: 14px/1.45 system-ui, sans-serif; color: #f4efe3; background: #1d1c17; }
    .bar { position: fixed; inset-block-end: 10px; inset-inline-end: 10px; z-index: 2147483000; display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: center; padding: 3px 11px; max-inline-size: calc(100vw - 20px); border: 1px solid #57534a; }
    .bar:not(:has(> :not([hidden]))) { display: none; }
    a, button { font: inherit; color: inherit; background: none; border: 0; padding: 3px 1px; min-block-size: 26px; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; }
    a:hover, button:hover { color: #f0a48e; }
    :focus-visible { outline: 2px solid #f0a48e; outline-offset: 1px; }
    [hidden] { display: none; }
    .badge { background: #f0c36a; color: #1d1c17; padding: 1px 8px; font-weight: 600; }
    .error { color: #ff9d8a; }
    dialog { margin: auto; inline-size: min(56rem, calc(100vw - 24px)); max-block-size: calc(100vh - 48px); padding: 18px 22px 22px; border: 1px solid #8b867a; border-block-start: 4px solid #ff9d8a; overflow: auto; overflow-wrap: anywhere; }
    dialog::backdrop { background: rgb(20 19 15 / .55); }
    .head { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; }
    h2 { font-size: 17px; margin: 0; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: 10px 0; border-block-start: 1px solid #3f3c34; }
    li:first-child { border: 0; }
    .place { font-family: ui-monospace, monospace; font-size: 13px; }
    .code { color: #b9b2a3; font-size: 12px; }
    p { margin: 2px 0 0; }
    .hint { color: #d8d1c1; }
    @media print { :host { display: none; } }
  \`)
  root.adoptedStyleSheets = [sheet]
  root.innerHTML = \`
  <div class="bar" role="region" aria-label="Galley">
    <span class="badge" hidden></span>
    <a class="explain" hidden>Explain</a>
    <button type="button" class="count" hidden aria-haspopup="dialog"></button>
    <span class="away" role="status" hidden>The desk is closed.</span>
  </div>
  <dialog aria-labelledby="title"><div class="head"><h2 id="title" tabindex="-1" autofocus></h2><button type="button" class="close">Close (Esc)</button></div><ol></ol></dialog>\`
  const at = (name) => root.querySelector(name)
  const dialog = at('dialog')
  at('.close').addEventListener('click', () => dialog.close())
  at('.count').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', () => {
    known = new Set(problems.map(keyOf))
    sessionStorage.setItem('galley-known', JSON.stringify([...known]))
  })
  const keyOf = ({ code, message, place }) => [code, message, place?.path, place?.line].join('|')
  const many = (count, one) => count + ' ' + one + (count === 1 ? '' : 's')
  const element = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text })

  const draw = () => {
    at('.badge').hidden = !facts.reason
    at('.badge').textContent = facts.reason ?? ''
    at('.explain').hidden = !facts.explain
    if (facts.explain) at('.explain').href = facts.explain
    at('.away').hidden = !away
    const errors = problems.filter((it) => it.severity === 'error')
    const said = [errors.length > 0 && many(errors.length, 'error'), problems.length > errors.length && many(problems.length - errors.length, 'warning')].filter(Boolean).join(', ')
    at('.count').hidden = problems.length === 0
    at('.count').textContent = said
    at('.count').classList.toggle('error', errors.length > 0)
    at('h2').textContent = said
    const items = problems.map(({ severity, code, message, hint, place }) => {
      const item = document.createElement('li')
      const where = place && [place.path, place.line, place.column].filter((it) => it !== undefined).join(':')
      if (where && place.source) {
        const link = element('a', 'place', where)
        link.href = DESK + '/explain/?path=' + encodeURIComponent(place.path) + (place.line ? '#l' + place.line : '')
        item.append(link, ' ')
      } else if (where) item.append(element('span', 'place', where), ' ')
      item.append(element('span', severity, severity), ' ', element('span', 'code', code), element('p', '', message))
      if (hint) item.append(element('p', 'hint', '→ ' + hint))
      return item
    })
    at('ol').replaceChildren(...items)
    const fresh = errors.some((it) => !known.has(keyOf(it)))
    if (errors.length === 0) {
      if (dialog.open) dialog.close()
    } else if (fresh && !dialog.open) dialog.showModal()
  }

  document.documentElement.append(host)
  draw()
  const events = new EventSource(DESK + '/events')
  const settle = (state) => {
    away = false
    problems = state.problems
    draw()
    document.documentElement.dataset.galley = state.version
  }
  // On arrival, and whenever the line was cut: what changed since this page was made.
  events.addEventListener('state', ({ data }) => {
    const state = JSON.parse(data)
    const [run] = (facts.mark ?? '').split('.')
    if (facts.mark !== state.mark) {
      turn = turn.then(() => show({ version: state.version, whole: run !== state.run })).catch(() => {})
    }
    turn = turn.then(() => settle(state))
  })
  events.addEventListener('change', ({ data }) => {
    const state = JSON.parse(data)
    const pictures = facts.path !== undefined && state.pictures.includes(facts.path)
    turn = turn.then(() => show({ version: state.version, pictures, whole: state.whole })).catch(() => {}).then(() => settle(state))
  })
  events.addEventListener('error', () => {
    away = true
    draw()
  })
}
`
