/** The look of the page, on a screen and on paper. */
export const stylesheet = `
:root { color-scheme: light; --ink: #1f2937; --soft: #4b5563; --line: #d1d5db; --pale: #f3f4f6; --accent: #1d4ed8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1060px; padding: 32px 40px 64px; background: #fff; color: var(--ink);
  font: 15px/1.5 "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; }
h2 { margin: 36px 0 8px; font-size: 22px; border-bottom: 2px solid var(--ink); padding-bottom: 4px; }
h3 { margin: 32px 0 10px; font-size: 17px; }
h4 { margin: 0 0 4px; font-size: 15px; }
h5 { margin: 14px 0 4px; font-size: 13px; color: var(--soft); font-weight: 600; }
p { margin: 0 0 8px; }
a { color: var(--accent); }
code, .place { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; overflow-wrap: anywhere; }
.made, .kind, .source, .notes { color: var(--soft); font-size: 13px; }
.source { font-weight: 400; }
.summary { font-size: 16px; }
table { width: 100%; border-collapse: collapse; margin: 0 0 10px; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: 600; border-bottom-color: var(--ink); }
tbody th { font-weight: 600; }
.columns-3 th:first-child { width: 22%; }
.columns-4 th:first-child { width: 24%; }
.columns-5 { table-layout: fixed; }
.columns-5 th:nth-child(1) { width: 24%; }
.columns-5 th:nth-child(2) { width: 36%; }
.columns-5 th:nth-child(3) { width: 17%; }
.columns-5 th:nth-child(5) { width: 7%; }
figure { margin: 12px 0 16px; }
figure svg { display: block; width: 100%; height: auto; }
ul, ol { margin: 0 0 8px; padding-left: 20px; }
li { margin: 0 0 4px; }
.risk { border-left: 5px solid var(--line); padding: 2px 0 2px 14px; margin: 0 0 14px; break-inside: avoid; }
.risk.error { border-left-color: #b91c1c; }
.risk.warning { border-left-color: #d97706; }
.risk.information { border-left-color: #2563eb; }
.severity { display: inline-block; margin-right: 6px; padding: 0 7px; border: 1px solid currentColor; border-radius: 3px;
  font-size: 12px; color: var(--soft); }
.error .severity { color: #b91c1c; border-width: 2px; }
.warning .severity { color: #92400e; }
.information .severity { color: #1d4ed8; }
.place { display: block; color: var(--soft); }
.fix { display: block; color: var(--soft); }
.checks { list-style: none; padding: 0; }
.checks li { padding-left: 26px; position: relative; break-inside: avoid; }
.box { position: absolute; left: 0; top: 4px; width: 14px; height: 14px; border: 1.5px solid var(--ink); border-radius: 2px; }
.file { border-top: 1px solid var(--line); padding-top: 14px; margin-bottom: 22px; }
.file h4 { font-family: Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.articles { margin: 0; font-size: 14px; }
.articles div { break-inside: avoid; margin-bottom: 10px; }
.articles dt { font-weight: 600; }
.articles dd { margin: 2px 0 0; }
@media (max-width: 700px) { body { padding: 20px 16px 40px; } }
@media print {
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h4, h5 { break-after: avoid; }
  h2 { margin-top: 16pt; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .articles a::after { content: " " attr(href); font-weight: 400; font-size: 8.5pt; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
