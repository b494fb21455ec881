/** A result on paper: once as a proof that is only measured, then as pages. */
import type { Page, Piece } from '../print/flow'
import { Sheet } from '../print/Sheet'
import section from '../print/section.module.css'
import { BlockView } from './BlockView'
import styles from './block.module.css'
import type { BlockGroup } from './blocks'
import { Cover } from './Cover'
import { printedTitle } from './cover-words'
import type { ResultJob } from './job'

type Part = { continued: boolean; columns: readonly (readonly Piece[])[] }

/** The questions, or what of them stands on one page, in as many columns as are given. */
function Questions({ groups, part }: { groups: readonly BlockGroup[]; part: Part }) {
  const columns = part.columns.map((pieces, i) => ({ side: i === 0 ? 'left' : 'right', pieces }))
  return (
    <section className={`${section.section} ${styles.section}`} data-section>
      <div className={section.head} data-head>
        <h2 className={section.title}>{part.continued ? 'Questions, continued' : 'Questions'}</h2>
      </div>
      <div className={section.columns}>
        {columns.map(({ side, pieces }) => (
          <div key={side} className={`${section.column} ${styles.column}`}>
            {pieces.map(({ group, from, to }) => {
              const found = groups[group]
              if (!found) return null
              return (
                <div key={found.id} className={found.opens && from === 0 ? styles.opens : ''} data-group>
                  {found.blocks.slice(from, to).map((block) => (
                    <BlockView key={block.id} block={block} />
                  ))}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </section>
  )
}

type Props = { job: ResultJob; groups: readonly BlockGroup[] }

const legend = ({ view }: ResultJob) => view.notice

/** Everything in one column of the width it will have, on a sheet of the size it will be on. */
export function Proof({ job, groups }: Props) {
  const pieces = groups.map(({ blocks }, group) => ({ group, from: 0, to: blocks.length }))
  return (
    <>
      <Sheet paper={job.paper} legend={legend(job)} number="1 of 1">
        <Cover job={job} />
      </Sheet>
      <Sheet paper={job.paper} legend={printedTitle(job)} number="2 of 2">
        <Questions groups={groups} part={{ continued: false, columns: [pieces] }} />
      </Sheet>
    </>
  )
}

/** The finished pages. */
export function Pages({ job, groups, pages }: Props & { pages: readonly Page[] }) {
  return (
    <>
      {pages
        .map((page, i) => ({ ...page, number: i + 1 }))
        .map(({ number, parts }) => (
          <Sheet
            key={number}
            paper={job.paper}
            legend={number === 1 ? legend(job) : printedTitle(job)}
            number={`${number} of ${pages.length}`}
          >
            {number === 1 ? <Cover job={job} /> : null}
            {parts.map((part) => (
              <Questions key={part.section} groups={groups} part={part} />
            ))}
          </Sheet>
        ))}
    </>
  )
}
