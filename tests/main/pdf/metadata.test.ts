import { describe, expect, it } from 'vitest'
import { nameDocument } from '../../../src/main/pdf/metadata'

/** A small PDF with a classic table of objects, as ISO 32000-1 describes it. */
function aPdf(info: string, catalog: string): Buffer {
  const objects = [`<<${info}>>`, `<<${catalog}>>`, '<</Type /Pages /Kids [] /Count 0>>']
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 4\n0000000000 65535 f \n${entries}`
  const trailer = `trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

const plain = aPdf('/Producer (Some \\(maker\\))', '/Type /Catalog\n/Pages 3 0 R')
const named = { title: 'Study plan: Größe', language: 'en' }

/** What a reader finds: the object at each offset of the last table. */
function lastObjects(pdf: Uint8Array): Record<string, string> {
  const text = Buffer.from(pdf).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = text.slice(start, text.indexOf('trailer', start))
  expect(table.startsWith('xref\n')).toBe(true)
  const rows = [...table.matchAll(/^(\d+) 1\n(\d{10}) 00000 n \n/gm)]
  return Object.fromEntries(
    rows.map(([, number = '', offset]) => {
      const object = text.slice(Number(offset), text.indexOf('endobj', Number(offset)))
      expect(object.startsWith(`${number} 0 obj`)).toBe(true)
      return [number, object]
    }),
  )
}

describe('naming a PDF', () => {
  const pdf = nameDocument(plain, named)
  const text = Buffer.from(pdf).toString('latin1')

  it('leaves every byte that was there and appends', () => {
    expect(Buffer.from(pdf).subarray(0, plain.length).equals(plain)).toBe(true)
    expect(pdf.length).toBeGreaterThan(plain.length)
  })

  it('adds the title in UTF-16 and keeps what the old entry held', () => {
    const info = lastObjects(pdf)['1'] ?? ''
    const hex = /\/Title <feff([0-9a-f]+)>/.exec(info)?.[1] ?? ''
    expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toBe(named.title)
    expect(info).toContain('/Producer (Some \\(maker\\))')
  })

  it('adds the language to the catalog', () => {
    expect(lastObjects(pdf)['2']).toMatch(/\/Type \/Catalog[\s\S]*\/Lang \(en\)/)
  })

  it('points back to the table before it', () => {
    const before = /startxref\s+(\d+)/.exec(plain.toString('latin1'))?.[1]
    expect(text.slice(text.lastIndexOf('trailer'))).toContain(`/Prev ${before}`)
  })

  it('changes nothing in a PDF that has its title and language already', () => {
    const full = aPdf(
      '/Title (Mine)',
      '/Type /Catalog\n/Pages 3 0 R\n/Lang (de)\n/ViewerPreferences <</DisplayDocTitle true>>',
    )
    expect(nameDocument(full, named)).toBe(full)
  })

  it('returns a file of another make as it is', () => {
    const other = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nstream\nendstream\nendobj\nstartxref\n9\n%%EOF\n')
    expect(nameDocument(other, named)).toBe(other)
  })
})
