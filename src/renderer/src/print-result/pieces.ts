/** Long texts cut into pieces that a page can hold. Pure. */

/** Characters that surely fit into a column of a page. */
const most = 2_400

/** The end of the last sentence, else line or word, of the first `most` characters. */
function cutIn(text: string): number {
  const head = text.slice(0, most)
  const ends = [Math.max(head.lastIndexOf('. ') + 1, head.lastIndexOf('\n')), head.lastIndexOf(' ')]
  return ends.find((end) => end > 0) ?? most
}

/** Running text in pieces of at most `most` characters; nearly always one. */
export function runs(text: string): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const end = cutIn(rest)
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return [...pieces, rest]
}

const fence = /^(`{3,}|~{3,})/

/** A block of code in pieces, each a block of its own. */
function codeRuns(lines: readonly string[]): string[] {
  const [open = '', ...rest] = lines
  const close = fence.exec(open)?.[1] ?? ''
  const body = rest.at(-1)?.trim() === close ? rest.slice(0, -1) : rest
  return runs(body.join('\n')).map((piece) => [open, piece, close].join('\n'))
}

/** The paragraphs of a Markdown text, one by one; a block of code stays together where a page can hold it. */
export function paragraphs(markdown: string): string[] {
  const blocks: { lines: string[]; code: boolean }[] = []
  let open = ''
  let fresh = true
  for (const line of markdown.trim().split('\n')) {
    const mark = fence.exec(line)?.[1] ?? ''
    if (open === '' && (mark !== '' || fresh)) blocks.push({ lines: [], code: mark !== '' })
    blocks.at(-1)?.lines.push(line)
    const closes = open !== '' && line.trim() === open
    if (open === '') open = mark
    else if (closes) open = ''
    fresh = open === '' && (closes || line.trim() === '')
  }
  return blocks.flatMap(({ lines, code }) => {
    const text = lines.join('\n').trim()
    if (text === '') return []
    return code ? codeRuns(text.split('\n')) : runs(text)
  })
}
