/** The plan on paper: once as a proof that is only measured, then as pages. */
import { longDate } from '../text/dates'
import { Cover } from './Cover'
import type { Page, Part } from './flow'
import type { PrintJob } from './job'
import { Diamond, Pin } from './marks'
import type { Section } from './model'
import { Ruled } from './Ruled'
import { SectionView } from './SectionView'
import { Sheet } from './Sheet'

/** On the first page how to read them all, on the others what they belong to. */
const legend = ({ plan, programme }: PrintJob, page: number, end: string | null) => (
  <>
    <Diamond size={9} />{' '}
    {page === 1
      ? 'mock exam, by the rules of the exam. Minutes at the right.'
      : `mock exam. Minutes at the right. Study plan for ${programme.label}, exam on ${longDate(plan.input.exam)}.`}
    {page === 1 && plan.input.pinned.length > 0 ? (
      <>
        {' '}
        <Pin /> stays on its day.
      </>
    ) : null}
    {page === 1 && end !== null ? ` Sources and checklist are ${end}.` : null}
  </>
)

/** Everything in one column of the width it will have, on a sheet of the size it will be on. */
export function Proof({ job, sections }: { job: PrintJob; sections: readonly Section[] }) {
  return (
    <>
      <Sheet paper={job.paper} legend={legend(job, 1, 'at the end')} number="1 of 1">
        <Cover job={job} />
      </Sheet>
      <Sheet paper={job.paper} legend={legend(job, 2, '')} number="2 of 2">
        {sections.map((section) => {
          const pieces = section.groups.map(({ rows }, group) => ({ group, from: 0, to: rows.length }))
          const columns = [{ side: 'left', pieces, room: 0 }] as const
          return <SectionView key={section.id} section={section} continued={false} columns={columns} notes={false} />
        })}
      </Sheet>
    </>
  )
}

/** Between the last week of a page and lines for notes below it, in px. */
const noteGap = 30

const columnsOf = ({ columns: [left, right], room }: Part) =>
  [
    { side: 'left', pieces: left, room: room[0] },
    { side: 'right', pieces: right, room: room[1] },
  ] as const

/** The finished pages, or the one with the number `only`. */
export function Pages({
  job,
  sections,
  pages,
  only,
}: {
  job: PrintJob
  sections: readonly Section[]
  pages: readonly Page[]
  only?: number
}) {
  const numbered = pages
    .map((page, i) => ({ ...page, number: i + 1 }))
    .filter(({ number }) => only === undefined || only === number)
  const closing = pages.findIndex(({ parts }) => parts.some(({ section }) => sections[section]?.kind === 'checklist'))
  const end = closing < 0 ? null : closing === pages.length - 1 ? 'on the last page' : 'at the end'
  const { notes } = job.options
  return (
    <>
      {numbered.map(({ number, parts, room }) => (
        <Sheet key={number} paper={job.paper} legend={legend(job, number, end)} number={`${number} of ${pages.length}`}>
          {number === 1 ? <Cover job={job} /> : null}
          {parts.map((part) => {
            const section = sections[part.section]
            return section ? (
              <SectionView
                key={section.id}
                section={section}
                continued={part.continued}
                columns={columnsOf(part)}
                notes={notes}
              />
            ) : null
          })}
          {notes && parts.every(({ section }) => sections[section]?.kind === 'week') ? (
            <Ruled room={room - noteGap} />
          ) : null}
        </Sheet>
      ))}
    </>
  )
}
