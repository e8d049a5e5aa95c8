/** The source of `weights.ts`: lists of features and weights, in the order of the features, so that a change can be reviewed. */
export function format(model) {
  const parts = Object.entries(model).map(([name, weights]) => `  ${name}: \`\n${rowsOf(weights)}\n  \`,`)
  return [
    '/**',
    ' * Learned by bench/accuracy/train.mjs; not edited by hand. Five linear scores, each a list of features and weights.',
    ' */',
    'export const WEIGHTS = {',
    ...parts,
    '}',
    '',
  ].join('\n')
}

function rowsOf(weights) {
  const pairs = Object.entries(weights).filter(([, weight]) => weight !== 0)
  const rows = ['']
  for (const [index, [name, weight]] of pairs.entries()) {
    const text = `${name} ${weight}${index < pairs.length - 1 ? ' |' : ''}`
    const row = rows.at(-1)
    if (row.length + text.length + 1 > 112) rows.push(text)
    else rows[rows.length - 1] = row === '' ? text : `${row} ${text}`
  }
  return rows.map((row) => `    ${row}`).join('\n')
}
