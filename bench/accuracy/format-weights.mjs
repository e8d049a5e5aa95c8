/** The text of `weights.json`: several weights a row, a tree a row, so that a change can be reviewed. */
export function format(model) {
  const parts = Object.entries(model).map(([name, learned]) => `  "${name}": ${formatOne(learned)}`)
  return `{\n${parts.join(',\n')}\n}\n`
}

function formatOne(learned) {
  if (Array.isArray(learned)) return `[\n${learned.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n')}\n  ]`
  const pairs = Object.entries(learned).filter(([, weight]) => weight !== 0)
  const rows = ['']
  for (const [index, [name, weight]] of pairs.entries()) {
    const text = `"${name}": ${weight}${index < pairs.length - 1 ? ',' : ''}`
    const row = rows.at(-1)
    if (row.length + text.length + 1 > 112) rows.push(text)
    else rows[rows.length - 1] = row === '' ? text : `${row} ${text}`
  }
  return `{\n${rows.map((row) => `    ${row}`).join('\n')}\n  }`
}
