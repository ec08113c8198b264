import type { MeteringFile } from '../core/document.ts';
import type { Span } from '../core/text/lines.ts';
import type { ServiceContext } from './context.ts';
import { controlSymbols } from './control/control-symbols.ts';
import { iniSymbols } from './ini/ini-symbols.ts';
import { logSymbols } from './logs/log-outline.ts';
import { settingsFileSymbols } from './settings-file/settings-file-symbols.ts';

/** A section, block or part of a log, a key or statement, for outlines. */
export interface OutlineItem {
  readonly kind: 'section' | 'key';
  readonly name: string;
  /** The value, and what it means. */
  readonly detail: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** False where Windows never reaches it. */
  readonly isRead: boolean;
  readonly children: readonly OutlineItem[];
}

/** The parts of a file, in its order. */
export function documentSymbols(file: MeteringFile, context: ServiceContext): readonly OutlineItem[] {
  if (file.kind === 'control') return controlSymbols(file);
  if (file.language === 'sms-metering-settings' && file.kind === 'ini') return settingsFileSymbols(file);
  return file.kind === 'log' ? logSymbols(file) : iniSymbols(file, context);
}
