declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: Readonly<Record<string, (text: string) => string>>): unknown;
    };
  }
}

/**
 * The page's only way to write markup or start a script: style text without a tag, and scripts from our own assets.
 * Without it a strict policy leaves the page blank, because the component library writes its styles as markup.
 */
export function guardSinks(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup is never written as text');
      return text;
    },
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && pathname.startsWith('/assets/')) return address;
      throw new TypeError('scripts come from the assets of this page only');
    },
  });
}
