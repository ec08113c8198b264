import { type IniDocument, LineKind } from '../../server/src/core/ini/document.ts';

/** The text again, put together from every span of every line: what the scanner accounts for, and nothing else. */
export function printIni(document: IniDocument): string {
  const pieces: string[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    const start = document.start(line);
    const contentStart = document.contentStart(line);
    const contentEnd = document.contentEnd(line);
    const stops = [
      start,
      contentStart,
      ...innerStops(document, line),
      contentEnd,
      document.lineEnd(line),
      document.start(line + 1),
    ];
    for (let index = 1; index < stops.length; index++)
      pieces.push(document.text.slice(stops[index - 1], stops[index]));
  }
  return pieces.join('');
}

function innerStops(document: IniDocument, line: number): readonly number[] {
  const kind = document.kind(line);
  if (kind !== LineKind.section && kind !== LineKind.key) return [];
  return [document.nameStart(line), document.nameEnd(line), document.valueStart(line)];
}
