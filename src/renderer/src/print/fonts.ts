const faces = [
  '400 12px "Inter Variable"',
  '500 12px "Inter Variable"',
  '600 12px "Inter Variable"',
  '560 16px "Source Serif 4 Variable"',
  'italic 400 12px "Source Serif 4 Variable"',
]

/**
 * Waits for every family and every alphabet the text needs, `more` being what not every paper uses. Asked for by name,
 * because a window that is never shown need not draw, and what is not drawn need not load.
 */
export async function loadFonts(text: string, more: readonly string[] = []): Promise<void> {
  await Promise.all([...faces, ...more].map((face) => document.fonts.load(face, text)))
  await document.fonts.ready
}
