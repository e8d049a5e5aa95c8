/** The words of the page that explains subscribing, in one language. Plain text. */
export interface SubscribeWords {
  readonly language: string
  readonly title: string
  /** What a feed is for, in two or three sentences. */
  readonly about: string
  /** What to do, step by step; `{format}` stands for the name of a format. */
  readonly steps: readonly string[]
  /** Heads the feed of everything. */
  readonly everything: string
  readonly languages: string
  /** Before the link to the list of all feeds (OPML). */
  readonly list: string
}

const en: SubscribeWords = {
  language: 'en',
  title: 'Subscribe',
  about:
    'A feed brings new articles to you: a feed reader looks for them by itself and shows them in full, in the order they appeared. No account, no address of yours, no algorithm.',
  steps: [
    'Choose a feed reader: there are many, free ones too, for every phone and computer.',
    'Copy the address of a feed below. All formats say the same; take {format} when in doubt.',
    'Paste it where the reader says “Add a feed” or “Subscribe”.',
  ],
  everything: 'All articles',
  languages: 'Languages',
  list: 'All feeds at once, as a list for your reader (OPML)',
}

const ru: SubscribeWords = {
  language: 'ru',
  title: 'Подписка',
  about:
    'Лента приносит новые статьи к вам: программа для чтения лент сама находит их и показывает целиком, в порядке выхода. Без учётной записи, без вашего адреса, без алгоритма.',
  steps: [
    'Выберите программу для чтения лент: их много, есть и бесплатные, для любого телефона и компьютера.',
    'Скопируйте адрес ленты ниже. Во всех форматах одно и то же; если сомневаетесь, берите {format}.',
    'Вставьте его там, где программа предлагает «Добавить ленту» или «Подписаться».',
  ],
  everything: 'Все статьи',
  languages: 'Языки',
  list: 'Все ленты разом, списком для вашей программы (OPML)',
}

const de: SubscribeWords = {
  language: 'de',
  title: 'Abonnieren',
  about:
    'Ein Feed bringt neue Artikel zu Ihnen: Ein Feedreader sucht sie von selbst und zeigt sie vollständig, in der Reihenfolge ihres Erscheinens. Kein Konto, keine Adresse, kein Algorithmus.',
  steps: [
    'Wählen Sie einen Feedreader: Es gibt viele, auch kostenlose, für jedes Telefon und jeden Rechner.',
    'Kopieren Sie unten die Adresse eines Feeds. Alle Formate sagen dasselbe; im Zweifel nehmen Sie {format}.',
    'Fügen Sie sie dort ein, wo der Reader „Feed hinzufügen“ oder „Abonnieren“ anbietet.',
  ],
  everything: 'Alle Artikel',
  languages: 'Sprachen',
  list: 'Alle Feeds auf einmal, als Liste für Ihren Reader (OPML)',
}

const fr: SubscribeWords = {
  language: 'fr',
  title: 'S’abonner',
  about:
    'Un flux vous apporte les nouveaux articles : un lecteur de flux les cherche de lui-même et les affiche en entier, dans l’ordre de leur parution. Sans compte, sans adresse, sans algorithme.',
  steps: [
    'Choisissez un lecteur de flux : il en existe beaucoup, y compris gratuits, pour tout téléphone et tout ordinateur.',
    'Copiez l’adresse d’un flux ci-dessous. Tous les formats disent la même chose ; dans le doute, prenez {format}.',
    'Collez-la là où le lecteur propose « Ajouter un flux » ou « S’abonner ».',
  ],
  everything: 'Tous les articles',
  languages: 'Langues',
  list: 'Tous les flux à la fois, en liste pour votre lecteur (OPML)',
}

const es: SubscribeWords = {
  language: 'es',
  title: 'Suscribirse',
  about:
    'Un canal le lleva los artículos nuevos: un lector de canales los busca por sí solo y los muestra completos, en el orden en que aparecieron. Sin cuenta, sin dirección, sin algoritmo.',
  steps: [
    'Elija un lector de canales: hay muchos, también gratuitos, para cualquier teléfono y ordenador.',
    'Copie abajo la dirección de un canal. Todos los formatos dicen lo mismo; en caso de duda, tome {format}.',
    'Péguela donde el lector ofrece «Añadir canal» o «Suscribirse».',
  ],
  everything: 'Todos los artículos',
  languages: 'Idiomas',
  list: 'Todos los canales a la vez, como lista para su lector (OPML)',
}

const uk: SubscribeWords = {
  language: 'uk',
  title: 'Підписка',
  about:
    'Стрічка приносить нові статті до вас: програма для читання стрічок сама знаходить їх і показує повністю, у порядку виходу. Без облікового запису, без вашої адреси, без алгоритму.',
  steps: [
    'Виберіть програму для читання стрічок: їх багато, є й безкоштовні, для будь-якого телефона й комп’ютера.',
    'Скопіюйте адресу стрічки нижче. Усі формати кажуть одне й те саме; якщо вагаєтеся, беріть {format}.',
    'Вставте її там, де програма пропонує «Додати стрічку» або «Підписатися».',
  ],
  everything: 'Усі статті',
  languages: 'Мови',
  list: 'Усі стрічки разом, списком для вашої програми (OPML)',
}

const pl: SubscribeWords = {
  language: 'pl',
  title: 'Subskrypcja',
  about:
    'Kanał przynosi nowe artykuły do ciebie: czytnik kanałów sam ich szuka i pokazuje je w całości, w kolejności ukazania się. Bez konta, bez adresu, bez algorytmu.',
  steps: [
    'Wybierz czytnik kanałów: jest ich wiele, także bezpłatnych, na każdy telefon i komputer.',
    'Skopiuj adres kanału poniżej. Wszystkie formaty mówią to samo; w razie wątpliwości weź {format}.',
    'Wklej go tam, gdzie czytnik proponuje „Dodaj kanał” lub „Subskrybuj”.',
  ],
  everything: 'Wszystkie artykuły',
  languages: 'Języki',
  list: 'Wszystkie kanały naraz, jako lista dla twojego czytnika (OPML)',
}

const zh: SubscribeWords = {
  language: 'zh',
  title: '订阅',
  about:
    '订阅源把新文章送到您面前：阅读器会自动查找新文章，并按发布顺序显示全文。无需账号，无需留下地址，没有算法推荐。',
  steps: [
    '选择一款订阅阅读器：种类很多，也有免费的，适用于各种手机和电脑。',
    '复制下面某个订阅源的地址。各种格式内容相同；拿不准时请选 {format}。',
    '在阅读器的“添加订阅源”或“订阅”处粘贴该地址。',
  ],
  everything: '全部文章',
  languages: '语言',
  list: '一次导入全部订阅源的列表（OPML）',
}

const ar: SubscribeWords = {
  language: 'ar',
  title: 'الاشتراك',
  about:
    'تحمل الخلاصة المقالات الجديدة إليك: يبحث عنها قارئ الخلاصات وحده ويعرضها كاملة بترتيب صدورها. بلا حساب، وبلا عنوان، وبلا خوارزمية.',
  steps: [
    'اختر قارئ خلاصات: هناك الكثير منها، ومنها المجاني، لكل هاتف وحاسوب.',
    'انسخ عنوان إحدى الخلاصات أدناه. كل الصيغ تقول الشيء نفسه؛ عند التردد اختر {format}.',
    'ألصقه حيث يعرض القارئ «إضافة خلاصة» أو «اشتراك».',
  ],
  everything: 'كل المقالات',
  languages: 'اللغات',
  list: 'كل الخلاصات دفعة واحدة، قائمةً لقارئك (OPML)',
}

const BY_LANGUAGE: ReadonlyMap<string, SubscribeWords> = new Map(
  [ar, de, en, es, fr, pl, ru, uk, zh].map((words) => [words.language, words]),
)

/** The words for a BCP 47 tag, by its primary language; English, with `language: 'en'`, for a language not held here. */
export function subscribeWordsOf(language: string): SubscribeWords {
  return BY_LANGUAGE.get(language.split('-', 1)[0]?.toLowerCase() ?? '') ?? en
}
