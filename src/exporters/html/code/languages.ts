/** How a family of languages writes what can be told apart without a parser. Each pattern reads on where its end is missing. */
export interface Grammar {
  /** Sources of regular expressions, tried in this order; none can match nothing. */
  readonly comment?: string
  readonly string?: string
  readonly keywords: ReadonlySet<string>
  /** Whether keywords are read without regard to case. */
  readonly anyCase?: boolean
}

const SLASHES = '//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*(?:\\*/)?'
const HASH = '#[^\\n]*'
const QUOTES = '"(?:[^"\\\\\\n]|\\\\[^])*"?|\'(?:[^\'\\\\\\n]|\\\\[^])*\'?'
const BACKTICKS = '`(?:[^`\\\\]|\\\\[^])*`?'

const words = (list: string) => new Set(list.split(' '))

const SCRIPT = words(
  'abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of private protected public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield',
)
const C = words(
  'auto bool break case catch char class const constexpr continue default defer delete do double else enum explicit extern false final finally float fn for foreach fun func function go goto if impl implements import in inline int interface internal let long loop match mod module mut namespace new nil null nullptr operator override package private protected pub public range return self short signed sizeof static string struct super switch template this throw throws trait true try type typedef typename union unsafe unsigned use using val var virtual void volatile when where while yield',
)
const PYTHON = words(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self try while with yield',
)
const RUBY = words(
  'begin break case class def do else elsif end ensure false for if in module next nil not or redo require rescue retry return self super then true undef unless until when while yield',
)
const SHELL = words(
  'case cd do done echo elif else esac exit export fi for function if in local read return set shift source test then trap until while',
)
const SQL = words(
  'add all alter and as asc begin between by case commit constraint create cross default delete desc distinct drop else end exists false foreign from full group having if in index inner insert into is join key left like limit not null offset on or order outer primary references returning right rollback select set table then true union unique update using values view when where with',
)
const LITERALS = words('true false null yes no on off')

const script: Grammar = { comment: SLASHES, string: `${QUOTES}|${BACKTICKS}`, keywords: SCRIPT }
const c: Grammar = { comment: SLASHES, string: `${QUOTES}|${BACKTICKS}`, keywords: C }
const python: Grammar = {
  comment: HASH,
  string: `"""(?:[^"]|"(?!""))*(?:""")?|'''(?:[^']|'(?!''))*(?:''')?|${QUOTES}`,
  keywords: PYTHON,
}
const shell: Grammar = { comment: HASH, string: QUOTES, keywords: SHELL }
// In these a lone apostrophe is a letter.
const settings: Grammar = { comment: HASH, string: '"[^"\\n]*"|\'[^\'\\n]*\'', keywords: LITERALS }
const sql: Grammar = { comment: `--[^\\n]*|${SLASHES}`, string: QUOTES, keywords: SQL, anyCase: true }
const css: Grammar = { comment: '/\\*(?:[^*]|\\*(?!/))*(?:\\*/)?', string: QUOTES, keywords: words('important') }
const json: Grammar = { comment: SLASHES, string: QUOTES, keywords: LITERALS }
const markup: Grammar = { comment: '<!--(?:[^-]|-(?!->))*(?:-->)?', string: '"[^"]*"?', keywords: new Set() }

/** The grammars by the names people write behind a fence. */
export const GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  Object.entries({
    js: script,
    mjs: script,
    cjs: script,
    jsx: script,
    javascript: script,
    ts: script,
    tsx: script,
    typescript: script,
    c,
    h: c,
    'c++': c,
    cpp: c,
    'c#': c,
    cs: c,
    csharp: c,
    java: c,
    kotlin: c,
    kt: c,
    swift: c,
    go: c,
    rust: c,
    rs: c,
    php: c,
    dart: c,
    scala: c,
    py: python,
    python,
    rb: { ...python, keywords: RUBY },
    ruby: { ...python, keywords: RUBY },
    sh: shell,
    bash: shell,
    zsh: shell,
    shell,
    console: shell,
    yaml: settings,
    yml: settings,
    toml: settings,
    ini: settings,
    sql,
    css,
    scss: css,
    less: css,
    json,
    jsonc: json,
    json5: json,
    html: markup,
    xml: markup,
    svg: markup,
  }),
)
