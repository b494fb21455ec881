/** The application menu, with each platform's conventions. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** The screens that exist, by the numbers of their places in the rail. */
const screens = [
  { label: 'Today', to: '#/today', key: 1 },
  { label: 'Explore', to: '#/explore', key: 2 },
  { label: 'Plan', to: '#/plan', key: 3 },
  { label: 'Practice', to: '#/practice', key: 4 },
  { label: 'Insights', to: '#/insights', key: 7 },
  { label: 'Settings', to: '#/settings', key: 8 },
]

export function buildMenu(navigate: (to: string) => void, window: () => BrowserWindow | null): Menu {
  const mac = process.platform === 'darwin'
  const settings: MenuItemConstructorOptions = {
    label: mac ? 'Settings…' : 'Settings',
    accelerator: 'CmdOrCtrl+,',
    click: () => navigate('#/settings'),
  }
  const template: MenuItemConstructorOptions[] = [
    ...(mac
      ? [
          {
            label: app.name,
            submenu: [
              { label: 'About Lectern', click: () => navigate('#/settings/about') },
              { type: 'separator' },
              settings,
              { type: 'separator' },
              { role: 'services' },
              { type: 'separator' },
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              { type: 'separator' },
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: '&File',
      submenu: [...(mac ? [] : [settings, { type: 'separator' } as const]), { role: mac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: screens.map(({ label, to, key }) => ({
        label,
        accelerator: `CmdOrCtrl+${key}`,
        click: () => navigate(to),
      })),
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [
              { type: 'separator' } as const,
              { label: 'Reload', click: () => window()?.webContents.reload() },
              { role: 'toggleDevTools' } as const,
            ]),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'Sources and licences', click: () => navigate('#/settings/sources') },
        ...(mac ? [] : [{ label: 'About Lectern', click: () => navigate('#/settings/about') }]),
      ],
    },
  ]
  return Menu.buildFromTemplate(template)
}
