/** A server on this machine that notes whoever knocks, by TCP or UDP: what reaches it would have reached a network. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export type Listener = { tcp: number; udp: number; knocks: string[]; close: () => void }

export async function listen(): Promise<Listener> {
  const knocks: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    knocks.push('a TCP connection')
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      knocks.push(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const datagrams = createSocket('udp4', (message) => knocks.push(`a datagram of ${message.length} bytes`))
  datagrams.bind(0, '127.0.0.1')
  await once(datagrams, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the listener has no port')
  return {
    tcp: address.port,
    udp: datagrams.address().port,
    knocks,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      datagrams.close()
    },
  }
}
