import { compose } from './corrections.js'

/**
 * The script of the page that explains a source: it marks what belongs together, moves the focus by arrow keys, and
 * gathers corrections. Without it the page reads the same: links lead from line to part and back.
 */
export const EXPLAIN_SCRIPT = `'use strict'
{
  const compose = ${compose.toString()}
  const wide = matchMedia('(min-width: 60rem)')
  const owner = (target) => (target instanceof Element ? target.closest('.line, .part') : null)
  const linked = (one) => (one.dataset.to ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id))

  let lit = []
  const mark = (one) => {
    for (const it of lit) it.classList.remove('lit')
    lit = one ? [one, ...linked(one)].filter(Boolean) : []
    for (const it of lit) it.classList.add('lit')
  }
  const focused = () => owner(document.activeElement)
  document.addEventListener('pointerover', ({ target }) => mark(owner(target) ?? focused()))
  document.addEventListener('pointerleave', () => mark(focused()))
  document.addEventListener('focusin', ({ target }) => {
    const one = owner(target)
    mark(one)
    if (!one) return
    // On a narrow screen the other side stands far away, and links lead there.
    if (wide.matches && target.matches('summary, .from')) linked(one)[0]?.scrollIntoView({ block: 'nearest' })
    const stop = one.querySelector('summary, .from')
    if (stop) rove(one.closest('section'), stop)
  })

  // One stop of the Tab key a side; arrows go on from there.
  const stops = (side) => [...side.querySelectorAll('.line > summary, .part > .from')]
  const rove = (side, stop) => {
    for (const it of side.querySelectorAll('[data-stop]')) {
      it.removeAttribute('data-stop')
      it.tabIndex = -1
    }
    stop.setAttribute('data-stop', '')
    stop.tabIndex = 0
  }
  for (const side of document.querySelectorAll('main > section')) {
    const [first, ...rest] = stops(side)
    for (const it of rest) it.tabIndex = -1
    if (first) rove(side, first)
    side.addEventListener('keydown', (event) => {
      if (!event.target.matches('summary, .from') || event.ctrlKey || event.metaKey || event.altKey) return
      const all = stops(side).filter((it) => it.checkVisibility())
      const at = all.indexOf(event.target)
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
      if (next === undefined || !all[next]) return
      event.preventDefault()
      all[next].focus()
    })
  }
  for (const it of document.querySelectorAll('.filter input')) {
    it.addEventListener('change', () => {
      const side = document.querySelector('.source')
      const visible = stops(side).filter((stop) => stop.checkVisibility())
      if (visible[0] && !visible.some((stop) => stop.tabIndex === 0)) rove(side, visible[0])
    })
  }
  addEventListener('hashchange', () => {
    const one = owner(document.getElementById(decodeURIComponent(location.hash.slice(1))))
    one?.querySelector('summary, .from')?.focus({ preventScroll: true })
  })

  const panel = document.querySelector('.corrections')
  if (panel) {
    const standing = JSON.parse(panel.dataset.standing)
    const text = panel.querySelector('pre')
    const how = panel.querySelector('.how')
    const chosen = new Map()
    const buttons = [...document.querySelectorAll('[data-fix]')]
    const show = () => {
      const of = (kind) => [...chosen].filter(([, it]) => it === kind).map(([line]) => line)
      const wanted = { drop: of('drop'), keep: of('keep') }
      const [headline] = of('headline')
      const correction = compose(standing, headline === undefined ? wanted : { ...wanted, headline })
      text.textContent = correction.text
      how.textContent = !standing.opened ? 'Put this on top of the file.'
        : correction.replaces.length > 0 ? 'Put this into the front matter in place of line ' + correction.replaces.join(', ') + '.'
        : 'Put this into the front matter.'
      panel.hidden = chosen.size === 0
      for (const it of buttons) {
        const [kind, line] = it.dataset.fix.split(' ')
        it.setAttribute('aria-pressed', String(chosen.get(Number(line)) === kind))
      }
    }
    for (const it of buttons) {
      it.hidden = false
      it.addEventListener('click', () => {
        const [kind, number] = it.dataset.fix.split(' ')
        const line = Number(number)
        if (chosen.get(line) === kind) chosen.delete(line)
        else {
          if (kind === 'headline') for (const [other, what] of chosen) if (what === kind) chosen.delete(other)
          chosen.set(line, kind)
        }
        show()
      })
    }
    panel.querySelector('[data-clear]').addEventListener('click', () => {
      chosen.clear()
      show()
      stops(document.querySelector('.source')).find((it) => it.tabIndex === 0)?.focus()
    })
    const said = panel.querySelector('[role="status"]')
    panel.querySelector('[data-copy]').addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent + '\\n')
        said.textContent = 'Copied.'
      } catch {
        getSelection().selectAllChildren(text)
        said.textContent = 'Selected: copy it with the keyboard.'
      }
    })
  }
}
`
