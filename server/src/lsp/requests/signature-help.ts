import type {
  Connection,
  ParameterInformation,
  SignatureHelp,
  SignatureInformation,
} from 'vscode-languageserver';
import type { Card } from '../../service/card.ts';
import type { SignatureHelp as Help, Signature } from '../../service/signature/signature.ts';
import { signatureAt } from '../../service/signature/signature-help.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { toMarkup } from '../conversion.ts';
import type { View, Views } from '../views.ts';

/** Answers with how the statement or value under the caret is written. */
export function registerSignatureHelp(
  connection: Connection,
  answers: Answers,
  views: Views,
  abilities: Abilities,
): void {
  connection.onSignatureHelp(
    answers.to<
      { textDocument: { uri: string }; position: { line: number; character: number } },
      SignatureHelp | null
    >(null, async ({ textDocument, position }) => {
      const view = await views.of(textDocument.uri);
      const { document, context } = view ?? {};
      const help = document && context && signatureAt(document.parsed, document.offsetAt(position), context);
      return view && help ? toSignatureHelp(help, view, abilities) : null;
    }),
  );
}

function toSignatureHelp(help: Help, view: View, abilities: Abilities): SignatureHelp {
  return {
    signatures: help.signatures.map((signature) => toInformation(signature, view, abilities)),
    activeSignature: help.active,
    activeParameter: help.activeParameter,
  };
}

function toInformation(
  { parts, card }: Signature,
  { settings }: View,
  { markdownSignatures, signatureOffsets, translate }: Abilities,
): SignatureInformation {
  const documentation = (about: Card | undefined) =>
    about && { documentation: toMarkup(about, markdownSignatures, settings.articleLink, translate) };
  const parameters: ParameterInformation[] = [];
  let label = '';
  for (const { text, isParameter, card: about } of parts) {
    const start = label.length;
    const words = isParameter ? translate(text) : text;
    label += words;
    if (!isParameter) continue;
    const name: ParameterInformation['label'] = signatureOffsets ? [start, label.length] : words;
    parameters.push({ label: name, ...documentation(about) });
  }
  return { label, parameters, ...documentation(card) };
}
