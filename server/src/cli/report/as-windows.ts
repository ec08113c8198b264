import { languageOfFile } from '../../core/catalogue/language.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import { scanIni } from '../../core/ini/scanner.ts';
import { profileWithoutSecrets } from '../../core/ini-secrets.ts';
import { decodeAsWindows, decodeBytes, type Encoding } from '../../core/text/encoding.ts';
import type { Output } from '../output.ts';
import { JsonList } from './json.ts';

/** A file as Windows reads it. */
export interface FileAsWindows {
  readonly path: string;
  /** The encoding a person would name. */
  readonly encoding: Encoding;
  /** What Windows sees, which need not be the same text. Secrets are masked. */
  readonly profile: IniProfile;
}

/** Writes what there is to say about a file. */
export interface WindowsReport {
  readonly text: (file: FileAsWindows) => void;
  /** Name of the list that the JSON of a file has. */
  readonly list: string;
  /** The entries of that list, without the brackets around it. */
  readonly json: (file: FileAsWindows) => void;
}

/** Shows files one after the other. */
export interface Shower {
  readonly begin: () => void;
  readonly file: (path: string, bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** Shows what a report says, to people or to programs. */
export function showerOf(out: Output, format: 'text' | 'json', report: WindowsReport): Shower {
  if (format === 'text')
    return {
      begin: () => {},
      file: (path, bytes) => report.text(readAsWindows(path, bytes)),
      end: () => {},
    };
  const files = new JsonList(out);
  return {
    begin: () => files.begin(),
    file: (path, bytes) => {
      const file = readAsWindows(path, bytes);
      files.item(`{"file":${JSON.stringify(path)},"encoding":"${file.encoding}","${report.list}":[`);
      report.json(file);
      out.write(']}');
    },
    end: () => files.end(),
  };
}

function readAsWindows(path: string, bytes: Uint8Array): FileAsWindows {
  const { encoding, text } = decodeBytes(bytes);
  const isMisread = encoding === 'utf-8-bom' || encoding === 'utf-16le' || encoding === 'utf-16be';
  const ini = scanIni(isMisread ? decodeAsWindows(bytes) : text);
  return { path, encoding, profile: profileWithoutSecrets(ini, languageOfFile(path) ?? 'remodbc-ini') };
}
