import { styleText } from 'node:util'

/** Where a command speaks: its product on `out`, everything about it on `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** True when a person watches `err`, so that a progress line makes sense. */
  readonly live: boolean
  /** Whether each of the two may carry colour. */
  readonly colour: { readonly out: boolean; readonly err: boolean }
}

/** What {@link paint} can do to a text. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'magenta' | 'cyan'

/** Text in a style where colour is wanted, else as it is. */
export function paint(text: string, style: Style, colour: boolean): string {
  return colour ? styleText(style, text, { validateStream: false }) : text
}

/** Who reads the output may have seen enough (`| head`): that is no fault, and the command goes on to its end. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The process's own streams; colour follows https://no-color.org, `FORCE_COLOR` and the kind of stream. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosed)
  const wanted = (stream: NodeJS.WriteStream): boolean =>
    env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stream.isTTY === true
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    live: stderr.isTTY === true && !env['CI'],
    colour: { out: wanted(stdout), err: wanted(stderr) },
  }
}
