import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { go, useRoute } from '../../stores/route'
import { About } from './About'
import { Appearance } from './Appearance'
import { DataTab } from './data/DataTab'
import { Profile } from './Profile'
import { Sources } from './Sources'

const tabs = [
  { id: 'profile', label: 'Profile', panel: <Profile /> },
  { id: 'appearance', label: 'Appearance', panel: <Appearance /> },
  { id: 'data', label: 'Data and backups', panel: <DataTab /> },
  { id: 'sources', label: 'Sources', panel: <Sources /> },
  { id: 'about', label: 'About', panel: <About /> },
]

export default function SettingsScreen() {
  const { parts } = useRoute()
  const current = tabs.some((tab) => tab.id === parts[1]) ? (parts[1] ?? '') : 'profile'
  return (
    <Page title="Settings">
      <Tabs label="Settings" items={tabs} current={current} onChange={(id) => go(`#/settings/${id}`, true)} />
    </Page>
  )
}
