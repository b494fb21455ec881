import { useEffect } from 'react'
import type { KeptCard } from '../../../../../core/progress/study'
import { Button } from '../../../components/Button'
import { LoadView } from '../../../components/LoadView'
import { MoreRows, useMoreRows } from '../../../components/MoreRows'
import { Page } from '../../../components/Page'
import { useCatalog } from '../../../stores/catalog'
import { usePractice } from '../../../stores/practice'
import { go } from '../../../stores/route'
import { count } from '../../../text/dates'
import { KeptRow } from './KeptRow'

const crumbs = [{ label: 'Practice', to: '#/practice' }, { label: 'Kept takeaways' }]

/** What questions taught and the learner wants to keep: the question first, its takeaway when asked for. */
export function Kept() {
  const { home, load } = usePractice()
  const loadCatalog = useCatalog((state) => state.load)
  useEffect(() => {
    void load()
    void loadCatalog()
  }, [load, loadCatalog])
  return (
    <LoadView load={home} again={() => void load()}>
      {({ kept, packs }) =>
        kept.length === 0 ? (
          <Page
            title="No takeaway kept yet"
            lead="Every question ends in one sentence to remember. Keep it as a card where it is shown, after a checked answer or in a result, and it waits here: the question first, the sentence when you ask for it."
            crumbs={crumbs}
          >
            <Button variant="main" onPress={() => go('#/practice')}>
              Go to Practice
            </Button>
          </Page>
        ) : (
          <Page
            title="Kept takeaways"
            lead={`${count(kept.length, 'takeaway')} kept as cards, the newest first. Say it to yourself, then look.`}
            crumbs={crumbs}
          >
            <Cards kept={kept} titles={new Map(packs.map(({ id, title }) => [id, title]))} />
          </Page>
        )
      }
    </LoadView>
  )
}

function Cards({ kept, titles }: { kept: readonly KeptCard[]; titles: ReadonlyMap<string, string> }) {
  const { rows, left, more } = useMoreRows(kept)
  return (
    <>
      <ul>
        {rows.map((card) => (
          <KeptRow key={`${card.pack}/${card.question}`} card={card} pack={titles.get(card.pack) ?? card.pack} />
        ))}
      </ul>
      <MoreRows left={left} more={more} />
    </>
  )
}
