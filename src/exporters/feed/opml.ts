import type { Link, PlanContext } from '../../contract/exporter.js'
import { feedPath } from '../../markup/feed-path.js'
import type { Channel } from './channel.js'
import { channelTitle, homeOf } from './feed.js'
import { plain, xml, xmlLeaf, xmlTree } from './xml.js'

/**
 * The list of all feeds as OPML 2.0 (http://opml.org/spec2.opml): each channel once, in RSS where there is RSS, so that a reader who takes in the list subscribes to nothing twice.
 */
export function toOpml(
  channels: readonly Channel[],
  formats: readonly Link[],
  context: Pick<PlanContext, 'publication' | 'collection'>,
): string {
  const { publication } = context
  const format = (formats.find((link) => link.format.name === 'rss') ?? formats[0])?.format
  const outlines = channels.map((channel) => {
    const title = channelTitle(channel, publication.title)
    const xmlUrl = format && new URL(feedPath(format, channel.key), publication.url).href
    const attributes = {
      type: 'rss',
      text: title,
      title,
      xmlUrl,
      htmlUrl: homeOf(channel, context),
      language: channel.language,
    }
    return xml('outline', attributes)
  })
  const head = xmlTree('head', {}, [xmlLeaf('title', plain(publication.title))], '  ')
  const opml = xmlTree('opml', { version: '2.0' }, [head, xmlTree('body', {}, outlines, '  ')], '')
  return `<?xml version="1.0" encoding="utf-8"?>\n${opml}\n`
}
