/** Fills that stay apart in black and white: first the plainest, then stripes and grids. */
import { type ReactNode, useId } from 'react'

type Pattern = { size: number; marks: ReactNode }

const line = (d: string, width = 0.9) => <path d={d} stroke="#222" strokeWidth={width} fill="none" />

/** Drawn in a square of `size`, so that neighbours join. */
const patterns: readonly (string | Pattern)[] = [
  '#2b2b2b',
  { size: 5, marks: line('M-1 1L1 -1M0 5L5 0M4 6L6 4', 1.2) },
  {
    size: 3.6,
    marks: <circle cx="1.8" cy="1.8" r="0.8" fill="#222" />,
  },
  '#ffffff',
  { size: 4, marks: line('M0 2H4', 1.1) },
  '#bbbbbb',
  { size: 5, marks: line('M-1 4L1 6M0 0L5 5M4 -1L6 1', 0.8) },
  { size: 4, marks: line('M2 0V4', 0.8) },
  { size: 5, marks: line('M0 2.5H5M2.5 0V5', 0.6) },
  '#777777',
  { size: 6, marks: line('M0 6L6 0M0 0L6 6', 0.6) },
  { size: 7, marks: <circle cx="3.5" cy="3.5" r="1.9" stroke="#222" strokeWidth="0.8" fill="none" /> },
]

/** A filled box as large as its place, for the domain at `index`; from the thirteenth on the fills repeat. */
export function Fill({ index }: { index: number }) {
  const id = useId()
  const pattern = patterns[index % patterns.length] ?? '#ffffff'
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      {typeof pattern === 'string' ? null : (
        <defs>
          <pattern id={id} width={pattern.size} height={pattern.size} patternUnits="userSpaceOnUse">
            {pattern.marks}
          </pattern>
        </defs>
      )}
      <rect width="100%" height="100%" fill={typeof pattern === 'string' ? pattern : `url(#${id})`} />
    </svg>
  )
}
