import { useEffect, useRef } from 'react'
import { Button } from '../../../components/Button'
import { Checkbox } from '../../../components/Checkbox'
import { isTyping, physicalKey } from '../../../components/keys'
import { Page } from '../../../components/Page'
import { mostCompared } from '../../../stores/explore'
import { go } from '../../../stores/route'
import { shortDate } from '../../../text/dates'
import type from '../../../theme/type.module.css'
import type { Programme, ProgrammeSummary } from '../types'
import { AddOne } from './AddOne'
import styles from './ComparePage.module.css'
import { CompareTable } from './CompareTable'
import { OverlapMatrix } from './OverlapMatrix'
import { checkedBetween, compareRows, differs } from './rows'

type Props = {
  programmes: readonly Programme[]
  catalog: readonly ProgrammeSummary[]
  back: string
  only: boolean
  onOnly: (on: boolean) => void
  onIds: (ids: readonly string[]) => void
}

const numbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five']

function titleOf(programmes: readonly Programme[]): string {
  const exams = programmes.filter(({ kind }) => kind === 'certification').length
  const what = exams === programmes.length ? 'certifications' : exams === 0 ? 'courses' : 'programmes'
  return `${numbers[programmes.length] ?? programmes.length} ${what}, side by side`
}

export function ComparePage({ programmes, catalog, back, only, onOnly, onIds }: Props) {
  const ids = programmes.map(({ id }) => id)
  const [pinned] = programmes
  const plannable = pinned?.blueprint && pinned.status.value !== 'retired' ? pinned : null
  const plan = plannable === null ? null : `#/plan/new?programme=${plannable.id}`
  const enough = programmes.length > 1

  useEffect(() => {
    if (plan === null) return
    const listen = (event: KeyboardEvent) => {
      if (physicalKey(event) !== 'p' || isTyping(event)) return
      event.preventDefault()
      go(plan)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [plan])

  // A column that moves or goes takes the focus with it; it goes on in the table's head.
  const focusOn = useRef<'first' | 'last' | null>(null)
  useEffect(() => {
    const end = focusOn.current
    focusOn.current = null
    if (end === null || document.activeElement !== document.body) return
    const buttons = [...document.querySelectorAll<HTMLElement>('thead button')]
    const add = document.getElementById('compare-add')
    ;(buttons.at(end === 'first' ? 0 : -1) ?? add)?.focus()
  })

  const rows = compareRows(programmes)
  const shown = only ? rows.filter(differs) : rows
  const days = checkedBetween(shown)
  return (
    <Page
      title={enough ? titleOf(programmes) : 'Compare'}
      crumbs={[{ label: 'Explore', to: back }, { label: 'Compare' }]}
      actions={
        <>
          {enough ? (
            <Checkbox isSelected={only} onChange={onOnly}>
              Only differences
            </Checkbox>
          ) : null}
          <AddOne
            programmes={catalog}
            present={ids}
            full={ids.length >= mostCompared}
            onAdd={(id) => onIds([...ids, id])}
          />
          {plan !== null && enough ? (
            <Button variant="main" hint="P" onPress={() => go(plan)}>
              Plan {plannable?.label}
            </Button>
          ) : null}
        </>
      }
    >
      {enough ? (
        <>
          <CompareTable
            programmes={programmes}
            rows={shown}
            onPin={(id) => {
              focusOn.current = 'first'
              onIds([id, ...ids.filter((other) => other !== id)])
            }}
            onRemove={(id) => {
              focusOn.current = 'last'
              onIds(ids.filter((other) => other !== id))
            }}
          />
          <OverlapMatrix programmes={programmes} />
          <p className={styles.foot}>
            Differences are measured from the pinned column; bold is the best of its row. US list prices.
            {days === null ? '' : ` Checked ${shortDate(days.first)} to ${shortDate(days.last)}.`} The source of each
            fact is on the page of its programme.
          </p>
        </>
      ) : (
        <p className={`${type.lead} ${styles.lead}`}>
          Two to five programmes stand here side by side, with what differs, and how much of each the others cover. Add
          {pinned ? ' one more' : ' them'} here, or tick boxes in <a href={back}>the table</a>.
        </p>
      )}
    </Page>
  )
}
