/** Every way a page knows of to reach a network, tried at once. */

/**
 * Runs inside the page, so it can use nothing from outside itself. Tells what became of each attempt: `through`,
 * `refused`, or `silent` for those a page is not told about.
 */
export async function tryEveryWayOut({ tcp, udp }: { tcp: number; udp: number }): Promise<Record<string, string>> {
  const http = `http://127.0.0.1:${tcp}`
  const host = document.createElement('div')
  document.body.append(host)

  const settled = (promise: Promise<unknown>) =>
    promise.then(
      () => 'through',
      () => 'refused',
    )
  /** The outcome an event tells, or the error of asking. */
  const told = (ask: () => EventTarget, good: string, bad = 'error') =>
    new Promise<string>((resolve) => {
      try {
        const target = ask()
        target.addEventListener(good, () => resolve('through'))
        target.addEventListener(bad, () => resolve('refused'))
      } catch {
        resolve('refused')
      }
    })
  const silent = async (ask: () => unknown) => {
    ask()
    return 'silent'
  }
  const put = <K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>) => {
    const element = document.createElement(name)
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
    host.append(element)
    return element
  }
  const link = (rel: string, more: Record<string, string> = {}) => put('link', { rel, href: `${http}/${rel}`, ...more })

  const ways: Record<string, () => Promise<string>> = {
    fetch: () => settled(fetch(`${http}/fetch`)),
    'fetch without cors': () => settled(fetch(`${http}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' })),
    'fetch with keepalive': () => settled(fetch(`${http}/keepalive`, { keepalive: true })),
    'fetch of a name': () => settled(fetch('https://lectern.example/name')),
    XMLHttpRequest: () =>
      told(() => {
        const request = new XMLHttpRequest()
        request.open('GET', `${http}/xhr`)
        request.send()
        return request
      }, 'load'),
    WebSocket: () => told(() => new WebSocket(`ws://127.0.0.1:${tcp}/socket`), 'open'),
    EventSource: () => told(() => new EventSource(`${http}/events`), 'open'),
    sendBeacon: () => silent(() => navigator.sendBeacon(`${http}/beacon`, 'x')),
    image: () => told(() => put('img', { src: `${http}/image.png` }), 'load'),
    script: () => told(() => put('script', { src: `${http}/script.js` }), 'load'),
    module: () => settled(import(/* @vite-ignore */ `${http}/module.js`)),
    worker: () =>
      told(() => new Worker(URL.createObjectURL(new Blob([`importScripts('${http}/worker.js')`]))), 'message'),
    stylesheet: () => told(() => link('stylesheet'), 'load'),
    preload: () => told(() => link('preload', { as: 'image' }), 'load'),
    prefetch: () => silent(() => link('prefetch')),
    preconnect: () => silent(() => link('preconnect')),
    'dns-prefetch': () => silent(() => link('dns-prefetch')),
    modulepreload: () => told(() => link('modulepreload'), 'load'),
    icon: () => silent(() => link('icon')),
    manifest: () => silent(() => link('manifest')),
    font: () => settled(new FontFace('Far', `url(${http}/font.woff2)`).load()),
    background: () =>
      silent(() => {
        put('p', {}).style.backgroundImage = `url(${http}/background.png)`
      }),
    audio: () => told(() => put('audio', { src: `${http}/sound.ogg`, preload: 'auto' }), 'loadeddata'),
    video: () => told(() => put('video', { src: `${http}/film.webm`, poster: `${http}/poster.png` }), 'loadeddata'),
    object: () => silent(() => put('object', { data: `${http}/object` })),
    embed: () => silent(() => put('embed', { src: `${http}/embed` })),
    // A refused frame loads an empty error page, so its load says nothing; the listener does.
    iframe: () => silent(() => put('iframe', { src: `${http}/frame` })),
    ping: () => silent(() => put('a', { href: '#ping', ping: `${http}/ping` }).click()),
    'service worker': () => settled(navigator.serviceWorker.register(`${http}/service.js`)),
    WebTransport: () => settled(new WebTransport(`https://127.0.0.1:${udp}/transport`).ready),
    'peer connection': async () => {
      const servers = [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
      ]
      const peer = new RTCPeerConnection({ iceServers: servers })
      const candidates: string[] = []
      peer.addEventListener('icecandidate', ({ candidate }) => candidates.push(candidate?.candidate ?? ''))
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && resolve(null))
        setTimeout(resolve, 5000)
      })
      peer.close()
      return candidates.some((candidate) => candidate !== '') ? 'through' : 'refused'
    },
  }
  const outcomes = await Promise.all(
    Object.entries(ways).map(async ([name, attempt]) => [name, await attempt().catch(() => 'refused')] as const),
  )
  host.remove()
  return Object.fromEntries(outcomes)
}
