import { useEffect } from 'react'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { useCatalog } from '../../../stores/catalog'
import { idle } from '../../../stores/load'
import { usePool } from '../../../stores/pool'
import { usePractice } from '../../../stores/practice'
import { sentenceForCode } from '../../../text/errors'
import { BuilderForm } from './BuilderForm'
import type { Wish } from './wish'

const crumbs = [{ label: 'Practice', to: '#/practice' }, { label: 'A session of your own' }]

/** A study session made to measure, with what a link asked for chosen already. */
export function Builder({ wish }: { wish: Wish }) {
  const { home, load, choose } = usePractice()
  const { pool, load: loadPool } = usePool()
  const loadCatalog = useCatalog((state) => state.load)
  useEffect(() => {
    void load()
    void loadCatalog()
  }, [load, loadCatalog])
  useEffect(() => {
    choose(wish.pack)
    void loadPool(wish.pack)
  }, [choose, loadPool, wish.pack])
  const own = pool.state === 'ready' && pool.data.pack !== wish.pack ? idle : pool

  return (
    <LoadView load={home} again={() => void load()}>
      {({ packs, attempts }) => {
        const pack = packs.find(({ id }) => id === wish.pack)
        if (!pack) {
          const lead = sentenceForCode('PACK_NOT_FOUND', { pack: wish.pack })
          return <Page title="This cannot be practised here" lead={lead} crumbs={crumbs} />
        }
        return (
          <Page title="A session of your own" lead={pack.title} crumbs={crumbs}>
            <LoadView load={own} again={() => void loadPool(wish.pack)}>
              {(data) => (
                <BuilderForm key={JSON.stringify(wish)} wish={wish} pack={pack} pool={data} attempts={attempts} />
              )}
            </LoadView>
          </Page>
        )
      }}
    </LoadView>
  )
}
