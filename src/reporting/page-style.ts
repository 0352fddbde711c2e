/** The style of a page that stands by itself: it asks for nothing from elsewhere. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1d1a16; --faded: #5f584e; --line: #cfc7b8; --accent: #8a1c12; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171512; --ink: #ece6da; --faded: #aca394; --line: #423c33; --accent: #f0a08f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.05rem; }
code { font: 0.9em ui-monospace, monospace; color: var(--faded); }
p, ul { margin: 0.25rem 0; }
.faded { color: var(--faded); }
.loss { color: var(--accent); font-weight: bold; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.5rem 0; }
dt { color: var(--faded); }
dd { margin: 0; }
a { color: var(--accent); }
summary { cursor: pointer; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 1rem 0.25rem 0; text-align: left; vertical-align: top; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faded: #444; --line: #999; --accent: #000; }
  body { max-width: none; font-size: 10pt; }
  article, tr { break-inside: avoid; }
}
`;
