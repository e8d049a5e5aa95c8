/** Conformance kits for who writes a reader or an exporter: the same checks the built-in ones pass. */
export { type ExporterSample, exporterPromises } from './exporter-kit.js'
export type { Promised } from './promise.js'
export { readerPromises } from './reader-kit.js'
