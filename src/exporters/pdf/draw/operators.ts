/** A number as a PDF operand: at most three decimals, never in exponent form. */
export function operand(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** The UTF-16 code units of text in hexadecimal. */
export function hexUnits(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) out += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return out
}

/** Text as a hexadecimal string in UTF-16BE with its byte order mark (ISO 32000-1, 7.9.2.2). */
export function hexText(text: string): string {
  return `<FEFF${hexUnits(text)}>`
}
