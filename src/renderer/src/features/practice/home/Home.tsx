import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { usePractice } from '../../../stores/practice'
import { go, useRoute } from '../../../stores/route'
import type from '../../../theme/type.module.css'
import { Done } from './Done'
import styles from './home.module.css'
import { PackChooser } from './PackChooser'
import { Running } from './Running'
import { Ways } from './Ways'
import { wishOf } from './wish'

/** What is running, the ways to practise one pack, and what was finished. */
export function Home() {
  const { home, load, chosen, choose } = usePractice()
  const { query } = useRoute()
  const wish = wishOf(query)
  const wanted = wish?.pack ?? null
  useEffect(() => {
    void load()
  }, [load])
  // The pack of a link stays chosen when the link is left behind.
  useEffect(() => {
    if (wanted !== null) choose(wanted)
  }, [choose, wanted])

  return (
    <Page
      title="Practice"
      lead="Questions written for Lectern. Every option says why it is right or wrong, and every answer is saved as you give it."
      actions={
        home.state === 'ready' ? (
          <a className={type.small} href="#/practice/kept">
            Takeaways kept as cards: {home.data.kept.length}
          </a>
        ) : null
      }
    >
      <LoadView load={home} again={() => void load()}>
        {({ packs, attempts }) => {
          const running = attempts.filter((attempt) => attempt.finishedAt === null)
          const pack =
            packs.find(({ id }) => id === (wanted ?? chosen)) ?? packs.find(({ exam }) => exam !== null) ?? packs[0]
          return (
            <>
              <Running attempts={running} filled={wish === null} />
              {pack ? (
                <section className={styles.pack} aria-label={pack.title}>
                  <PackChooser
                    packs={packs}
                    pack={pack}
                    onChange={(id) => {
                      choose(id)
                      if (wish !== null) go('#/practice', true)
                    }}
                  />
                  {/* What is asked for comes before what is running, and that before what can be begun. */}
                  <Ways
                    key={pack.id}
                    pack={pack}
                    attempts={attempts}
                    wish={wish?.mode === 'exam' ? wish : null}
                    free={wish !== null || running.length === 0}
                  />
                </section>
              ) : null}
              <Done attempts={attempts.filter((attempt) => attempt.finishedAt !== null)} />
            </>
          )
        }}
      </LoadView>
    </Page>
  )
}
