/**
 * Fills that stay apart in black and white: first the plainest, then stripes and grids. Drawn line by line, because
 * patterns of the page become blurred pictures on their way to paper.
 */
import type { ReactNode } from 'react'

/** No box on paper is wider or higher than this many px. */
const width = 720
const height = 16

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)

const rising = (step: number) => steps(-height, width, step).map((x) => `M${x} ${height}l${height} ${-height}`)
const falling = (step: number) => steps(-height, width, step).map((x) => `M${x} 0l${height} ${height}`)
const level = (step: number) => steps(step / 2, height, step).map((y) => `M0 ${y}H${width}`)
const upright = (step: number) => steps(step / 2, width, step).map((x) => `M${x} 0V${height}`)

const lines = (path: readonly string[], strokeWidth: number, dashes?: string): ReactNode => (
  <path d={path.join('')} stroke="#222222" strokeWidth={strokeWidth} strokeDasharray={dashes} strokeLinecap="round" />
)

const solid = (colour: string): ReactNode => <rect width="100%" height="100%" fill={colour} />

const fills: readonly ReactNode[] = [
  solid('#2b2b2b'),
  lines(rising(5), 1.1),
  lines(level(4), 1.7, '0 4'),
  null,
  lines(level(3.6), 0.9),
  solid('#bbbbbb'),
  lines(falling(4), 0.7),
  lines(upright(4), 0.9),
  lines([...level(5), ...upright(5)], 0.6),
  solid('#777777'),
  lines([...rising(6), ...falling(6)], 0.6),
  lines(level(5), 1.1, '5 5'),
]

/** A filled box as large as its place, for the domain at `index`; from the thirteenth on the fills repeat. */
export function Fill({ index }: { index: number }) {
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      {fills[index % fills.length]}
    </svg>
  )
}
