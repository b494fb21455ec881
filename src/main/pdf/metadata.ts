/**
 * Title and language of a PDF for runtimes that leave them out, appended as an incremental update
 * (ISO 32000-1, 7.5.6): nothing that was printed is touched.
 */

type Tail = { readonly table: number; readonly trailer: string; readonly root: number; readonly info: number }

/** The last trailer and where its table of objects begins, or null for a file that ends differently. */
function tailOf(text: string): Tail | null {
  const found = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048))
  const trailer = found?.[1] ?? ''
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1]
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  if (!found || !root || !info) return null
  return { table: Number(found[2]), trailer, root: Number(root), info: Number(info) }
}

/** The dictionary of object `number` without its brackets, or null when it is not where the table says. */
function dictionaryOf(text: string, table: number, number: number): string | null {
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(text.slice(table, table + 64))
  if (!head || number >= Number(head[1])) return null
  const entry = table + head[0].length + 20 * number
  const offset = Number(text.slice(entry, entry + 10))
  const object = text.slice(offset, text.indexOf('endobj', offset))
  return object.startsWith(`${number} 0 obj`) ? object.slice(object.indexOf('<<') + 2, object.lastIndexOf('>>')) : null
}

/** A text string in UTF-16, which holds every character. */
const textString = (text: string): string => {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/** `dictionary` with those of `entries` whose key it does not have. */
const completed = (dictionary: string, entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries).reduce(
    (all, [key, value]) => (dictionary.includes(`/${key} `) ? all : `${all}\n/${key} ${value}`),
    dictionary,
  )

/** `pdf` with its title and language (BCP 47). What it already says of them stays; a file of another make is returned as it is. */
export function nameDocument(pdf: Uint8Array, { title, language }: { title: string; language: string }): Uint8Array {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const tail = tailOf(text)
  const info = tail && dictionaryOf(text, tail.table, tail.info)
  const root = tail && dictionaryOf(text, tail.table, tail.root)
  if (tail === null || info === null || root === null) return pdf
  const objects = [
    { number: tail.info, old: info, dictionary: completed(info, { Title: textString(title) }) },
    {
      number: tail.root,
      old: root,
      dictionary: completed(root, { Lang: `(${language})`, ViewerPreferences: '<</DisplayDocTitle true>>' }),
    },
  ].filter(({ old, dictionary }) => dictionary !== old)
  if (objects.length === 0) return pdf

  let update = '\n'
  let table = 'xref\n'
  for (const { number, dictionary } of objects) {
    const offset = String(bytes.length + update.length).padStart(10, '0')
    table += `${number} 1\n${offset} 00000 n \n`
    update += `${number} 0 obj\n<<${dictionary}>>\nendobj\n`
  }
  const start = bytes.length + update.length
  const trailer = `trailer\n<<${tail.trailer}\n/Prev ${tail.table}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(update + table + trailer, 'latin1')])
}
