import { FolderSync, Unlink } from 'lucide-react'
import type { SharedDevice, SharedStatus } from '../../../../../shared/ipc/data-views'
import { Button } from '../../../components/Button'
import { Disclosure } from '../../../components/Disclosure'
import { SectionHead } from '../../../components/SectionHead'
import { useData } from '../../../stores/data'
import { count } from '../../../text/dates'
import styles from './data.module.css'
import { focusAgain } from './focus'
import { momentFirst, sharedState } from './words'

/** Study on more than one device through a folder that something else carries between them. */
export function SharedFolder({ shared, closed }: { shared: SharedStatus | null; closed: boolean }) {
  const { chooseSharedFolder, syncNow, leaveSharedFolder, busy } = useData()
  const leave = () => void leaveSharedFolder().then(() => focusAgain('#shared-folder'))
  return (
    <section aria-labelledby="shared">
      <SectionHead id="shared" title="Use on a second device" />
      {shared ? <Joined shared={shared} /> : <NotJoined />}
      <div className={styles.tools}>
        <Button
          id="shared-folder"
          variant="tool"
          isDisabled={closed}
          isPending={busy === 'sync' || busy === 'share'}
          onPress={() => void (shared ? syncNow() : chooseSharedFolder())}
        >
          <FolderSync size={15} strokeWidth={1.75} aria-hidden="true" />
          {busy === 'sync' ? 'Exchanging…' : exchangeName(shared)}
        </Button>
        {shared ? (
          <Button variant="tool" isDisabled={closed} onPress={leave}>
            <Unlink size={15} strokeWidth={1.75} aria-hidden="true" />
            Stop sharing
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function exchangeName(shared: SharedStatus | null): string {
  if (!shared) return 'Choose the folder'
  return shared.state === 'paused' ? 'Join again' : 'Exchange now'
}

function NotJoined() {
  return (
    <p className={styles.prose}>
      Choose a folder that Syncthing, Dropbox, OneDrive or git already carries to your other device, and choose the same
      one there; Lectern has no server of its own. Each device writes only its own files in it, so none can overwrite
      what another did.
    </p>
  )
}

function Joined({ shared }: { shared: SharedStatus }) {
  const { folder, devices, oddFiles } = shared
  return (
    <>
      <p className={styles.folder}>{folder}</p>
      <p className={styles.facts} role="status">
        {sharedState(shared)}
      </p>
      <Devices devices={devices} />
      {oddFiles.length > 0 ? (
        <div className={styles.odd}>
          <Disclosure level={3} title={`${count(oddFiles.length, 'file')} made by the sync program`}>
            <p className={styles.facts}>What they hold has been taken in. Lectern leaves them where they are.</p>
            <ul className={styles.files}>
              {oddFiles.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </>
  )
}

function Devices({ devices }: { devices: readonly SharedDevice[] }) {
  return (
    <table className={styles.devices}>
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Events</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ id, name, events, lastAt, thisOne }) => (
          <tr key={id}>
            <td>
              <span className={styles.name}>{name}</span>
              {thisOne ? ' · this one' : ''}
            </td>
            <td>{events.toLocaleString('en-GB')}</td>
            <td>{lastAt ? momentFirst(lastAt) : 'nothing yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
