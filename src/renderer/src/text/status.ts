import type { Programme } from '../../../core/catalog/schema'
import { shortDate } from './dates'

/** What is going on with a programme and when that was read: "English beta since ... Checked 8 Oct 2026." */
export function statusSentence({ status }: Pick<Programme, 'status'>): string {
  const said = status.detail ? `${status.detail.replace(/\.$/, '')}.` : ''
  return status.checked ? `${said} Checked ${shortDate(status.checked)}.`.trim() : said
}
