import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { usePractice } from '../../../stores/practice'
import { useRoute } from '../../../stores/route'
import { Done } from './Done'
import { PackSection } from './PackSection'
import { Running } from './Running'
import { wishOf } from './wish'

/** What is running, what can be practised, and what was finished. */
export function Home() {
  const { home, load } = usePractice()
  const { query } = useRoute()
  const again = () => void load()
  useEffect(() => {
    void load()
  }, [load])

  return (
    <Page
      title="Practice"
      lead="Questions written for Lectern. Every option says why it is right or wrong, and every answer is saved as you give it."
    >
      <LoadView load={home} again={again}>
        {({ packs, attempts }) => {
          const wish = wishOf(query)
          const running = attempts.filter((attempt) => attempt.finishedAt === null)
          // The one filled button: what is asked for, else what is running, else the first exam there is.
          const first = packs.find((pack) => pack.exam) ?? packs[0]
          const main = wish
            ? { pack: wish.pack, mode: wish.mode }
            : { pack: first?.id ?? '', mode: first?.exam ? ('exam' as const) : ('study' as const) }
          const inOrder = [...packs].sort((a, b) => Number(b.id === wish?.pack) - Number(a.id === wish?.pack))
          const resumes = running.length > 0 && !wish
          return (
            <>
              <Running attempts={running} filled={resumes} />
              {inOrder.map((pack) => (
                <PackSection
                  key={pack.id}
                  pack={pack}
                  wish={wish?.pack === pack.id ? wish : null}
                  filled={!resumes && main.pack === pack.id ? main.mode : null}
                />
              ))}
              <Done attempts={attempts.filter((attempt) => attempt.finishedAt !== null)} />
            </>
          )
        }}
      </LoadView>
    </Page>
  )
}
