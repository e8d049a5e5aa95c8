/**
 * A whole theme: a cold, wide page in a grotesque, after the timetables of harbours. It replaces the frame of every page,
 * the article's head, and the list; text, tables, notes and search stay as the default theme makes them.
 */
import {
  type ArticleView,
  type DayView,
  defaultTheme,
  defineTheme,
  type EntryView,
  formatMonth,
  formatTime,
  type Html,
  html,
  htmlLines,
  type ListView,
  NO_HTML,
  type PageContext,
} from 'galley'
import { rules } from './stylesheet.js'

/** Big numerals for the day, the month below them: the mark by which this publication is known. */
function dayMark({ moment }: Pick<DayView, 'moment'>, page: PageContext): Html {
  if (!moment) return html`<h2 class="when">${page.words.undated}</h2>`
  const day = String(Number(moment.value.slice(8, 10)))
  return html`<h2 class="when"><time datetime="${moment.value.slice(0, 10)}"><b>${day}</b> ${formatMonth(moment, page.language)}</time></h2>`
}

function masthead(page: PageContext): Html {
  const title = page.publication.title
  const name =
    page.kind === 'front'
      ? html`<h1 class="name">${title}</h1>`
      : html`<p class="name"><a href="${page.href('index.html')}" rel="home">${title}</a></p>`
  const about =
    page.kind === 'front' && page.publication.description
      ? html`<p class="about">${page.publication.description}</p>`
      : NO_HTML
  const links = page.sections.map(({ name: section, path }) => {
    const current = path === page.path ? 'page' : undefined
    return html`<li><a ${{ href: page.href(path), 'aria-current': current }}>${section}</a></li>`
  })
  const search = html`<li class="aside"><a href="${page.href('archive/search/index.html')}">${page.words.search}</a></li>`
  const archive = html`<li><a href="${page.href('archive/all/index.html')}">${page.words.archive}</a></li>`
  return html`<header class="masthead">
${htmlLines([name, about])}
<nav aria-label="${page.words.sections}">
<ul>
${htmlLines([...links, page.options.search && search, archive])}
</ul>
</nav>
</header>`
}

/** The facts of an article stand in a column of their own, beside the headline. */
function articleHead(article: ArticleView, page: PageContext): Html {
  const { record, minutes } = article
  const facts = [
    page.theme.byline(record, page),
    record.published && html`<p>${page.time(record.published, page.date(record.published))}</p>`,
    minutes !== undefined && html`<p>${page.words.readingTime(minutes)}</p>`,
  ]
  return html`<header class="head">
${page.theme.kicker(record, true, page)}
<h1>${page.headline(record)}</h1>
${record.subhead ? html`<p class="subhead">${record.subhead}</p>` : NO_HTML}
<div class="facts">
${htmlLines(facts)}
</div>
</header>`
}

function river({ days }: ListView, page: PageContext): Html {
  if (days.length === 0) return html`<p class="none">${page.words.noArticles}</p>`
  const rows = days.map(
    (day) => html`<section class="day">
${dayMark(day, page)}
<div class="entries">
${htmlLines(day.entries.map((entry) => page.theme.item(entry, page)))}
</div>
</section>`,
  )
  return html`${htmlLines(rows)}
`
}

function item({ record, href, summary, first, namesSection }: EntryView, page: PageContext): Html {
  const names = record.authors.map(({ name }) => name).join(', ')
  const time = record.published && formatTime(record.published)
  const foot = [namesSection ? record.section : undefined, names, time].filter((it) => it).join(' · ')
  return html`<article ${{ class: first ? 'entry first' : 'entry', lang: foreign(record.language, page) }}>
<h3><a href="${href}">${page.headline(record)}</a></h3>
${summary === '' ? NO_HTML : html`<p class="summary">${summary}</p>`}
${foot === '' ? NO_HTML : html`<p class="foot">${foot}</p>`}
</article>`
}

function foreign(language: string, page: PageContext): string | undefined {
  return language === page.language ? undefined : language
}

function colophon(page: PageContext): Html {
  const feeds = page.collection.filter(({ format }) => /xml|feed/.test(format.mediaType))
  const links = feeds.map(({ path, format }) => html`<a href="${page.href(path)}">${format.label}</a> `)
  return html`<footer class="colophon">
<p>${page.publication.rights}</p>
<p>${links}</p>
</footer>`
}

/** The look of Tideline. */
export const tideline = defineTheme({
  name: 'tideline',
  colours: { paper: '#eef1f2', darkPaper: '#0b1418', accent: '#0b3bd1' },
  masthead,
  articleHead,
  river,
  item,
  colophon,
  stylesheet: (style) => `${defaultTheme.stylesheet(style)}\n${rules}`,
})
