import { fileDefinition, fileTypeName } from '../sitectrl/header.ts';
import { tokenSpan } from './control-places.ts';
import { controlRule } from './rule.ts';

/** The file type is none that is known, the one on which the sources disagree, or one that the extension of the file does not go with. */
export const SWM409 = controlRule({
  meta: {
    id: 'SWM409',
    name: 'file-type',
    languages: ['sms-site-control'],
    severity: 'hint',
    evidence: 'documented',
    articles: ['Q133113'],
    fix: 'none',
    noFix: 'Which type is right cannot be told from the file.',
    explanation:
      'The first field of the file definition tells what the file is: 1 actual, 2 proposed, 3 new site, 4 transactions, 6 local transactions (Q133113); the later SDKs add 0 for an ' +
      'empty file and 7 for one in the style of 1.x. The BackOffice Resource Kit alone writes 5 for local transactions. SMS 1.x renames an input file of ' +
      'an unknown type to the extension .713 (Q121683). In SMS 1.x a .CT1 file tells Site Configuration Manager what the site is to be, and a .CT2 file answers what it is, so ' +
      'an actual configuration in the one or a proposed one in the other has the wrong type or the wrong name. Whether SMS 2.0 writes this field is not known.',
    messages: {
      unknown: 'No text names this file type; known are 0 to 4, 6 and 7.',
      disputed:
        'File type 5 is local transactions in the BackOffice Resource Kit only; Q133113 and the later SDKs write 6 for that.',
      request:
        'File type 1 is an actual configuration, but a .CT1 file is a request: in SMS 1.x usually a proposed configuration (2), else transactions (4 or 6).',
      reply:
        'File type 2 is a proposed configuration, but a .CT2 file is a reply: in SMS 1.x usually the actual configuration (1), else transactions (4 or 6).',
    },
    examples: {
      bad: 'BEGIN_FILE_DEFINITION\n  <8>\nEND_FILE_DEFINITION\n',
      good: 'BEGIN_FILE_DEFINITION\n  <2>\nEND_FILE_DEFINITION\n',
    },
  },

  check({ tree, facts: { fileName = '' } }, report) {
    const type = fileDefinition(tree)?.fileType;
    if (!type) return;
    const place = tokenSpan(tree.tokens, type.token);
    if (type.text === '5') report({ message: 'disputed', ...place });
    else if (fileTypeName(type.text) === undefined)
      report({ message: 'unknown', articles: ['Q133113', 'Q121683'], ...place });
    else if (type.text === '1' && /\.ct1$/i.test(fileName)) report({ message: 'request', ...place });
    else if (type.text === '2' && /\.ct2$/i.test(fileName)) report({ message: 'reply', ...place });
  },
});
