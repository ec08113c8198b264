import { documented, type MeteringSection, notDocumented } from './setting.ts';

/** Component configuration > Software Metering > General. */
export const generalSection: MeteringSection = {
  name: 'General',
  place: 'Component Configuration > Software Metering > General',
  settings: [
    {
      section: 'General',
      key: 'VersionPolicy',
      type: 'choice',
      label: 'Product version policy',
      meaning: 'Which versions of a registered program use its licenses.',
      default: documented('partial'),
      defaultValue: 'partial',
      range: documented('partial or full'),
      choices: [
        { value: 'partial', meaning: 'a registered 2.1 also covers 2.11 and 2.12, but not 2.2' },
        { value: 'full', meaning: 'exactly the registered version' },
      ],
      suggestions: ['partial', 'full'],
      example: 'partial',
      notes: [],
      articles: [],
    },
    {
      section: 'General',
      key: 'NamePolicy',
      type: 'choice',
      label: 'Program name policy',
      meaning: 'By which name a program is recognised.',
      default: notDocumented,
      range: documented('original or standard'),
      choices: [
        {
          value: 'original',
          meaning: 'the name in the header of the program, so that renaming the file does not help',
        },
        { value: 'standard', meaning: 'the name of the file' },
      ],
      suggestions: ['original', 'standard'],
      example: 'original',
      notes: [
        'Original is ignored in offline mode before SP3 (Q250976).',
        'With original, programs whose header holds a name without extension cannot be registered (Q213190).',
      ],
      articles: ['Q199745', 'Q213190', 'Q250976'],
    },
  ],
};
