/** Looking at pages in a browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** CHROMIUM names the browser where it does not stand in its usual place. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with an open page. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run({ rules: { 'target-size': { enabled: true } } }).then((it) => it.violations)`,
  )) as readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
  return found.flatMap((it) => it.nodes.map((node) => `${it.id} ${node.html.slice(0, 200)} ${node.failureSummary}`))
}
