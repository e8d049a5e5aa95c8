import type { Diagnostic, Severity } from '../contract/diagnostic.js'
import type { DiagnosticsForm } from './flags.js'
import { paint, type Style } from './terminal.js'

/** The lines of a source by its path, for code frames. */
export type LinesOf = (path: string) => readonly string[] | undefined

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' }

/** A diagnostic in one of its three forms, with a line end. `linesOf` supplies the text form's code frame. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  form: DiagnosticsForm,
  colour: boolean,
  linesOf: LinesOf = () => undefined,
): string {
  if (form === 'json') return `${escapeControls(JSON.stringify(toPlain(diagnostic)))}\n`
  return form === 'github' ? toAnnotation(diagnostic) : toText(diagnostic, colour, linesOf)
}

function toPlain({ code, severity, message, hint, place }: Diagnostic): object {
  return { severity, code, message, ...(hint === undefined ? {} : { hint }), ...(place === undefined ? {} : { place }) }
}

/** `file:line:column severity code message → hint`, and below it the line with the place marked. */
function toText({ code, severity, message, hint, place }: Diagnostic, colour: boolean, linesOf: LinesOf): string {
  const where = place
    ? [printable(place.path), place.line, place.column].filter((part) => part !== undefined).join(':')
    : ''
  const head = [paint(where, 'bold', colour), paint(severity, STYLES[severity], colour), code, printable(message)]
  const advice = hint === undefined ? '' : ` ${paint('→', 'dim', colour)} ${printable(hint)}`
  return `${head.filter((part) => part !== '').join(' ')}${advice}\n${frame(place, severity, colour, linesOf)}`
}

/** How much of a line a code frame shows. */
const WIDTH = 100

function frame(place: Diagnostic['place'], severity: Severity, colour: boolean, linesOf: LinesOf): string {
  if (place?.line === undefined) return ''
  const text = linesOf(place.path)?.[place.line - 1]
  if (text === undefined) return ''
  const column = place.column ?? 1
  const from = Math.max(0, column - 1 - WIDTH / 2)
  const shown = printable(text.slice(from, from + WIDTH)).replaceAll('\t', ' ')
  if (shown.trim() === '') return ''
  const length = Math.max(1, Math.min((place.endColumn ?? column + 1) - column, WIDTH - (column - 1 - from)))
  const number = String(place.line)
  const gutter = paint(`  ${number} │ `, 'dim', colour)
  const margin = paint(`  ${' '.repeat(number.length)} │ `, 'dim', colour)
  const mark =
    place.column === undefined
      ? ''
      : `${margin}${' '.repeat(column - 1 - from)}${paint('^'.repeat(length), STYLES[severity], colour)}\n`
  return `${gutter}${shown}\n${mark}`
}

/** https://docs.github.com/actions: workflow commands, whose values escape %, line ends and (in properties) : and , */
function toAnnotation({ code, severity, message, hint, place }: Diagnostic): string {
  const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const properties = [
    ...(place ? [`file=${property(place.path)}`] : []),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    ...(place?.endColumn === undefined ? [] : [`endColumn=${place.endColumn}`]),
    `title=${property(code)}`,
  ]
  const kind = severity === 'info' ? 'notice' : severity
  return `::${kind} ${properties.join(',')}::${data(hint === undefined ? message : `${message} → ${hint}`)}\n`
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/**
 * Text a terminal takes for text: controls (an escape sequence from a hostile source or file name among them), line ends
 * and marks that turn the direction of what follows become signs.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** JSON leaves these as they are, and a terminal may take U+009B for the beginning of a sequence. */
function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (it) => `\\u00${it.charCodeAt(0).toString(16)}`)
}
