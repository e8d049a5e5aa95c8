/** Records for tests: one of each kind by hand, and arbitrary ones. All persons, outlets and events are invented. */
import * as fc from 'fast-check'
import type { Publication } from '../src/contract/publication.js'
import type { ArticleRecord } from '../src/record/article.js'
import { articleRecord, SCHEMA } from '../src/record/article.js'
import { deepFreeze } from '../src/record/freeze.js'
import type { Media } from '../src/record/media.js'
import type { Block, Inline } from '../src/record/node.js'
import { eachBlock } from '../src/record/select.js'
import type { Moment } from '../src/record/time.js'

/** The publication the samples appear in. */
export const samplePublication: Publication = deepFreeze({
  title: 'Вестник Приозёрья',
  url: 'https://vestnik.example/',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  author: { name: 'Редакция «Вестника»', url: 'https://vestnik.example/about/' },
  description: 'Новости города и озера',
  rights: '© Вестник Приозёрья',
})

/** A moment to the minute in Moscow; give `value` as wall time. */
export function sampleMoment(value: string, over: Partial<Moment> = {}): Moment {
  const precision = value.length === 10 ? 'date' : value.length === 16 ? 'minute' : 'second'
  return {
    value,
    precision,
    offset: '+03:00',
    zone: 'Europe/Moscow',
    origin: 'stated',
    zoneOrigin: 'assumed',
    ...over,
  }
}

/** A short valid article in Russian, all optional fields filled; `overrides` replace whole fields. */
export function sampleRecord(overrides: Partial<ArticleRecord> = {}): ArticleRecord {
  const record: ArticleRecord = {
    schema: SCHEMA,
    id: 'urn:uuid:0b8f4a2c-6d1e-5f3a-9c7b-2e4d6f8a0b1c',
    slug: 'parom-vernulsya-na-ozero',
    canonicalUrl: 'https://vestnik.example/parom-vernulsya-na-ozero/',
    formerUrls: [],
    language: 'ru',
    translations: [{ language: 'en', url: 'https://vestnik.example/en/ferry/' }],
    headline: 'Паром вернулся на озеро после трёх лет ремонта',
    kicker: 'Транспорт',
    subhead: 'Первый рейс вышел с получасовым опозданием, но с оркестром',
    summary: 'Паром «Снегирь» снова ходит между Приозёрьем и островом Малый.',
    byline: 'Анна Ключевская, Пётр Заозёрный',
    authors: [{ name: 'Анна Ключевская', role: 'корреспондент' }, { name: 'Пётр Заозёрный' }],
    section: 'Город',
    tags: ['паром', 'озеро & берег'],
    dateline: { place: 'ПРИОЗЁРЬЕ', text: 'ПРИОЗЁРЬЕ, 3 июня' },
    source: { name: 'Вестник Приозёрья', url: 'https://vestnik.example/' },
    rights: { holder: 'Вестник Приозёрья', notice: '© Вестник Приозёрья, 2024', license: 'CC BY 4.0' },
    published: sampleMoment('2024-06-03T09:40'),
    modified: sampleMoment('2024-06-03T14:05'),
    status: 'usable',
    corrections: [
      {
        at: sampleMoment('2024-06-03T14:05'),
        kind: 'correction',
        text: 'В первой версии неверно указана вместимость парома.',
      },
    ],
    version: 2,
    body: everyBlock(),
    media: [samplePhoto('lead'), samplePhoto('pier', { caption: 'Причал утром.', decorative: false })],
    provenance: {
      path: 'input/parom.txt',
      reader: 'text',
      digest: `sha256:${'a'.repeat(64)}`,
      ledger: [
        { line: 1, role: 'headline', rule: 'first-title', confidence: 0.9, text: 'Паром вернулся на озеро' },
        { line: 2, role: 'promo', rule: 'teaser', text: 'Читайте также' },
      ],
    },
    internal: 'Проверить фамилию капитана.',
    textHash: `sha256:${'b'.repeat(64)}`,
    ...overrides,
  }
  return deepFreeze(articleRecord.parse(record) as ArticleRecord)
}

/** The smallest record there can be: what is required and no more. */
export function bareRecord(overrides: Partial<ArticleRecord> = {}): ArticleRecord {
  const full = sampleRecord()
  const bare: ArticleRecord = {
    schema: SCHEMA,
    id: full.id,
    slug: 'zametka',
    formerUrls: [],
    language: 'ru',
    translations: [],
    headline: 'Заметка',
    authors: [],
    tags: [],
    status: 'usable',
    corrections: [],
    version: 1,
    body: [paragraph('Одна строка.')],
    media: [],
    provenance: { path: 'input/zametka.md', reader: 'markdown', digest: full.provenance.digest, ledger: [] },
    textHash: full.textHash,
    ...overrides,
  }
  return deepFreeze(articleRecord.parse(bare) as ArticleRecord)
}

/** A picture without a file unless `over` names one. */
export function samplePhoto(id: string, over: Partial<Media> = {}): Media {
  return {
    id,
    kind: 'photo',
    alt: 'Белый паром у деревянного причала',
    decorative: false,
    caption: 'Паром «Снегирь» перед первым рейсом.',
    credit: { creator: 'Вера Лугова', agency: 'Фотослужба «Берег»' },
    ...over,
  }
}

/** A paragraph of plain text. */
export function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

const text = (value: string): Inline => ({ type: 'text', value })

/** A body that uses every kind of block and every kind of inline, in Russian with a run of English. */
export function everyBlock(): readonly Block[] {
  return [
    {
      type: 'paragraph',
      children: [
        text('В понедельник утром паром «Снегирь» '),
        { type: 'strong', children: [text('вышел в рейс')] },
        text(' — впервые за '),
        { type: 'emphasis', children: [text('три года')] },
        text('. На борту было 84 пассажира'),
        { type: 'footnoteReference', identifier: 'count' },
        text(', '),
        { type: 'delete', children: [text('92')] },
        text(' и 11 велосипедов; расписание — на '),
        {
          type: 'link',
          url: 'https://parom.example/raspisanie?a=1&b=2',
          title: 'Расписание',
          children: [text('сайте перевозчика')],
        },
        text('.'),
      ],
      position: { start: { line: 3, column: 1 }, end: { line: 3, column: 180 } },
    },
    { type: 'heading', depth: 2, children: [text('Что изменилось')] },
    {
      type: 'paragraph',
      children: [
        text('Площадь палубы — 240 м'),
        { type: 'superscript', children: [text('2')] },
        text(', выброс CO'),
        { type: 'subscript', children: [text('2')] },
        text(' ниже на треть.'),
        { type: 'break' },
        text('Команда на мостике: '),
        { type: 'inlineCode', value: 'SET COURSE <090>' },
        text('. По-английски рейс называется '),
        { type: 'span', language: 'en', children: [text('the slow crossing')] },
        text('.'),
      ],
    },
    { type: 'figure', media: 'pier' },
    {
      type: 'blockquote',
      children: [paragraph('Мы ждали этого дня дольше, чем строили сам причал.')],
      attribution: [text('Капитан Олег Верховой')],
    },
    {
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', children: [paragraph('три рейса в день;')] },
        {
          type: 'listItem',
          children: [
            paragraph('билет — 120 ₽:'),
            {
              type: 'list',
              ordered: true,
              start: 3,
              children: [
                { type: 'listItem', children: [paragraph('взрослый')] },
                { type: 'listItem', children: [paragraph('детский')] },
              ],
            },
          ],
        },
        { type: 'listItem', checked: true, children: [paragraph('касса открыта')] },
        { type: 'listItem', checked: false, children: [paragraph('буфет работает')] },
      ],
    },
    { type: 'heading', depth: 3, children: [text('Расписание')] },
    {
      type: 'table',
      align: ['left', 'right', 'center'],
      caption: [text('Летние рейсы')],
      children: [
        row('Рейс', 'Отправление', 'Дни'),
        row('Приозёрье — Малый', '9:40', 'ежедневно'),
        row('Малый — Приозёрье', '18:15', 'кроме среды'),
      ],
    },
    { type: 'code', lang: 'json', value: '{\n  "route": "<north>",\n  "stops": ["a", "b"]\n}' },
    { type: 'thematicBreak' },
    paragraph('Осенью рейсы сократят до двух.'),
    {
      type: 'footnoteDefinition',
      identifier: 'count',
      children: [paragraph('По данным перевозчика; экипаж в счёт не входит.')],
    },
  ]
}

function row(...cells: readonly string[]): Extract<Block, { type: 'table' }>['children'][number] {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: value === '' ? [] : [text(value)] })),
  }
}

const LETTERS = [
  'слово',
  'правительство',
  'и',
  'в',
  'заседание',
  '«кавычки»',
  'word',
  'the',
  'straßenbahn',
  'naïve',
  'ёж',
  '—',
  '…',
  '№ 5',
  '12 %',
  '<b>&amp;',
  ']]>',
  '"',
  "it's",
  'кто-нибудь',
  'https://example.org/очень/длинный/адрес',
  '☃',
  '漢字',
  '👩‍🚀',
  'שלום',
  'e\u0301',
  'a\u00adb',
]

/** A phrase of ordinary and awkward words, now and then any Unicode text at all (never a control character). */
export const arbitraryPhrase: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    // What no XML document may hold has been stripped at the record's door.
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
      .map((it) => it.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''))
      .filter((it) => it.trim() !== ''),
  },
)

const leafInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: arbitraryPhrase.map(text) },
  { weight: 1, arbitrary: arbitraryPhrase.map((value): Inline => ({ type: 'inlineCode', value })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
)

const WRAPPERS = ['emphasis', 'strong', 'delete', 'superscript', 'subscript'] as const

const wrappedInline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...WRAPPERS), fc.array(leafInline, { minLength: 1, maxLength: 3 }))
    .map(([type, children]): Inline => ({ type, children })),
  fc
    .tuple(fc.constantFrom('en', 'de', 'ar', 'uk'), fc.array(leafInline, { minLength: 1, maxLength: 2 }))
    .map(([language, children]): Inline => ({ type: 'span', language, children })),
  fc
    .tuple(
      fc.constantFrom('https://example.org/?q=<a>&b="c"', 'mailto:desk@example.org', '#part', '../other/', 'tel:+1234'),
      fc.array(leafInline, { minLength: 1, maxLength: 2 }),
    )
    .map(([url, children]): Inline => ({ type: 'link', url, children })),
)

/** A run of inlines. Footnote references are put in by {@link arbitraryRecord}, which knows the notes. */
export const arbitraryInlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: leafInline }, { weight: 2, arbitrary: wrappedInline }),
  { minLength: 1, maxLength: 6 },
)

const arbitraryParagraph = arbitraryInlines.map((children): Block => ({ type: 'paragraph', children }))

const leafBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: arbitraryParagraph },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 6 }), arbitraryInlines)
      .map(([depth, children]): Block => ({ type: 'heading', depth, children })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'thematicBreak' }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(arbitraryPhrase, fc.constant('\tx = 1')), { maxLength: 5 })
      .map((lines): Block => ({ type: 'code', lang: 'text', value: lines.join('\n') })),
  },
  { weight: 1, arbitrary: arbitraryTable() },
)

function arbitraryTable(): fc.Arbitrary<Block> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([columns, rows]) =>
      fc.tuple(
        fc.array(fc.constantFrom<'left' | 'right' | 'center' | null>('left', 'right', 'center', null), {
          minLength: columns,
          maxLength: columns,
        }),
        fc.array(fc.array(fc.oneof(arbitraryPhrase, fc.constant('')), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.option(arbitraryPhrase),
      ),
    )
    .map(
      ([align, rows, caption]): Block => ({
        type: 'table',
        align,
        ...(caption === null ? {} : { caption: [text(caption)] }),
        children: rows.map((cells) => row(...cells)),
      }),
    )
}

const nestedBlock: fc.Arbitrary<Block> = fc.oneof(
  fc
    .tuple(fc.array(leafBlock, { minLength: 1, maxLength: 2 }), fc.option(arbitraryInlines), fc.boolean())
    .map(([children, attribution, pull]): Block => {
      const quote = { type: 'blockquote' as const, ...(pull ? { pull } : {}), children }
      return attribution === null ? quote : { ...quote, attribution: [...attribution] }
    }),
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(fc.array(leafBlock, { minLength: 1, maxLength: 2 }), fc.option(fc.boolean(), { freq: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(
      ([ordered, items]): Block => ({
        type: 'list',
        ordered,
        children: items.map(([children, checked]) =>
          checked === null ? { type: 'listItem', children } : { type: 'listItem', checked, children },
        ),
      }),
    ),
)

const arbitraryMedia: fc.Arbitrary<readonly Media[]> = fc
  .array(fc.tuple(fc.option(arbitraryPhrase), fc.option(arbitraryPhrase), fc.option(arbitraryPhrase), fc.boolean()), {
    maxLength: 3,
  })
  .map((all) =>
    all.map(
      ([alt, caption, creator, decorative], at): Media => ({
        id: `m${at}`,
        kind: 'photo',
        decorative,
        ...(alt === null ? {} : { alt }),
        ...(caption === null ? {} : { caption }),
        ...(creator === null ? {} : { credit: { creator } }),
      }),
    ),
  )

/** Any valid record: every kind of block, awkward letters, notes referred to, figures that name their media. */
export const arbitraryRecord: fc.Arbitrary<ArticleRecord> = fc
  .record({
    headline: arbitraryPhrase,
    kicker: fc.option(arbitraryPhrase),
    subhead: fc.option(arbitraryPhrase),
    byline: fc.option(arbitraryPhrase),
    author: fc.option(arbitraryPhrase),
    tags: fc.array(arbitraryPhrase, { maxLength: 3 }),
    language: fc.constantFrom('ru', 'en', 'de', 'fr', 'he', 'zh', 'kk'),
    published: fc.constantFrom('2024-02-29', '2024-06-03T09:40', '2021-12-09T10:28:05'),
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: leafBlock }, { weight: 2, arbitrary: nestedBlock }), {
      maxLength: 8,
    }),
    media: arbitraryMedia,
    placed: fc.nat({ max: 3 }),
    notes: fc.array(arbitraryInlines, { maxLength: 2 }),
  })
  .map((it) => {
    const body: Block[] = [...it.blocks]
    const figures = it.media.slice(0, it.placed)
    for (const figure of figures) body.splice(body.length >> 1, 0, { type: 'figure', media: figure.id })
    if (it.notes.length > 0) {
      const references = it.notes.map((_, at): Inline => ({ type: 'footnoteReference', identifier: `n${at}` }))
      body.unshift({ type: 'paragraph', children: [text('См.'), ...references] })
    }
    it.notes.forEach((children, at) => {
      body.push({ type: 'footnoteDefinition', identifier: `n${at}`, children: [{ type: 'paragraph', children }] })
    })
    return bareRecord({
      headline: it.headline,
      language: it.language,
      ...(it.kicker === null ? {} : { kicker: it.kicker }),
      ...(it.subhead === null ? {} : { subhead: it.subhead }),
      ...(it.byline === null ? {} : { byline: it.byline }),
      authors: it.author === null ? [] : [{ name: it.author }],
      tags: it.tags,
      published: sampleMoment(it.published),
      body,
      media: it.media,
    })
  })

/** The block types a body uses, for tests that want to be sure they saw them all. */
export function blockTypes(record: ArticleRecord): ReadonlySet<Block['type']> {
  const types = new Set<Block['type']>()
  eachBlock(record.body, (block) => types.add(block.type))
  return types
}
