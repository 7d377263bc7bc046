/** How callers prove who they are. */
export type AccessSettings =
  | { readonly mode: 'dev' }
  | {
      readonly mode: 'jwt';
      /** Where the provider publishes its keys. */
      readonly jwksUrl: string;
      readonly issuer: string;
      readonly audience: string;
      /** The claim that holds the role, or a list with one of them. */
      readonly rolesClaim: string;
    };
