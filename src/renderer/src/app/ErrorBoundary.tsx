import { Component, type ReactNode } from 'react'
import { Button } from '../components/Button'
import { Page } from '../components/Page'

type Props = { children: ReactNode; place: string }

/** Keeps a fault of one screen from taking the window with it; another place is tried afresh. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.failed && place !== this.props.place) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Page
        title="This screen could not be shown"
        lead="Nothing you saved is touched. Open it again, or go to another screen."
      >
        <Button variant="main" onPress={() => this.setState({ failed: false })}>
          Open it again
        </Button>
      </Page>
    )
  }
}
