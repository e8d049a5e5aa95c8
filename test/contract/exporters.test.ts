import { describe, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { exporterPromises } from '../../src/testing/index.js'
import { plainPlugin } from '../pipeline/plain-plugin.js'
import { bareRecord, samplePublication, sampleRecord } from '../record-sample.js'

const sample = {
  publication: samplePublication,
  records: [sampleRecord(), bareRecord({ id: 'tag:vestnik.example,2024:zametka' })],
}

for (const exporter of [...(builtins.exporters ?? []), ...(plainPlugin.exporters ?? [])]) {
  describe(`the ${exporter.format.name} exporter of ${exporter.scope}s`, () => {
    for (const { name, verify } of exporterPromises(exporter, sample)) it(name, verify)
  })
}
