import type { CheckSettings } from '../../core/settings.ts';
import { declarationOf } from '../../core/site/configured.ts';
import type { SiteMember } from '../../core/site/member.ts';

/** What one version of a file tells about its site; worked out once for the properties that a person declared, on which it depends. */
export class RememberedMember {
  readonly #read: (settings: CheckSettings) => SiteMember | undefined;
  readonly #byDeclared = new Map<string, SiteMember | undefined>();

  constructor(read: (settings: CheckSettings) => SiteMember | undefined) {
    this.#read = read;
  }

  by(settings: CheckSettings): SiteMember | undefined {
    const declared = declarationOf(settings.propertyMap);
    if (!this.#byDeclared.has(declared)) this.#byDeclared.set(declared, this.#read(settings));
    return this.#byDeclared.get(declared);
  }
}
