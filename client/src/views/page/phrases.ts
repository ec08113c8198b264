import { config } from '@vscode/l10n';

// The first module of the page: the others make texts as soon as they are loaded.
config({ contents: document.body.dataset['phrases'] ?? '{}' });
