/** What makes an image of a pack sound beyond its form: bytes that are what they are said to be, and words for who cannot see it. */
import { fromBase64, imageHeader } from './image'
import { type PackImage, packLimits } from './pack-schema'
import type { FieldProblem } from './text-rules'

const grouped = (number: number): string => number.toLocaleString('en-GB')

function dataProblem({ mime, width, height, data }: PackImage): FieldProblem | null {
  const bytes = fromBase64(data)
  if (bytes === null)
    return { field: 'data', says: 'The base64 text is cut off; its length must be a multiple of four.' }
  if (bytes.length > packLimits.imageBytes) {
    const says = `The image has ${grouped(bytes.length)} bytes; ${grouped(packLimits.imageBytes)} is the most.`
    return { field: 'data', says }
  }
  const header = imageHeader(bytes)
  if (header === null) return { field: 'data', says: 'These bytes are no PNG, JPEG or WebP image.' }
  if (header.mime !== mime) return { field: 'mime', says: `These bytes are ${header.mime}, not ${mime}.` }
  if (header.width === width && header.height === height) return null
  const says = `The image is ${header.width} wide and ${header.height} high, not ${width} and ${height}.`
  return { field: 'width', says }
}

const plain = (text: string): string => text.trim().toLowerCase()

/** What is wrong with an image that keeps the format; `title` is that of its question or case. Fields begin with `image/`. */
export function imageProblems(image: PackImage, title: string): FieldProblem[] {
  const data = dataProblem(image)
  const said = plain(image.alt) === plain(title)
  const alt = { field: 'alt', says: 'The alternative text repeats the title; say what can be seen.' }
  return [...(data ? [data] : []), ...(said ? [alt] : [])].map(({ field, says }) => ({ field: `image/${field}`, says }))
}
