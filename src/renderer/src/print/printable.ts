/** What `print.tsx` needs to know of a paper, whatever it is about. */
import type { ReactNode } from 'react'
import type { Page } from './flow'
import type { Flowing } from './measure'

export type Printable = {
  readonly title: string
  readonly sections: readonly Flowing[]
  /** Fonts beyond those of every paper, as CSS writes them. */
  readonly faces: readonly string[]
  /** Everything once, to be measured. */
  readonly proof: ReactNode
  readonly pages: (pages: readonly Page[]) => ReactNode
}
