/** Pictures three pixels wide and two high, made by Chromium, and one with any size in its header. */
import type { PackImage } from '../../../src/core/practice/pack-schema'

export const pictures = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAAXNSR0IArs4c6QAAABJJREFUGFdjPGNs/J8BChiROQBKKgRlTyc/lAAAAABJRU5ErkJggg==',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCeAGpH/9k=',
  webpLossy: 'UklGRjQAAABXRUJQVlA4ICgAAACQAQCdASoDAAIAAsBMJaACdLoAA5gA/ujXHrz1McX/5mj9JvpN3MAA',
  webpLossless: 'UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAfQmTJ3pv+BiOh/AAA=',
  webpExtended: 'UklGRjAAAABXRUJQVlA4WAoAAAAAAAAAAgAAAQAAVlA4TBEAAAAvAkAAAAfQmTJ3pv+BiOh/AAA=',
} as const

export const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')

export const image = (change: Partial<PackImage> = {}): PackImage => ({
  mime: 'image/png',
  width: 3,
  height: 2,
  alt: 'A red rectangle.',
  data: pictures.png,
  ...change,
})

/** The PNG with another size in its header; nothing behind the header looks at it. */
export function pngOf(width: number, height: number, bytes = bytesOf(pictures.png).length): string {
  const png = Buffer.concat([bytesOf(pictures.png), Buffer.alloc(Math.max(0, bytes - 88))])
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png.toString('base64')
}
