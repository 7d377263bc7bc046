import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadTrustedDocuments } from '../../../server/graphql/load-trusted-documents.ts';
import * as documents from '../../../ui/src/api/documents.generated.ts';

describe('the documents of the page', () => {
  const texts = Object.entries(documents) as [string, string][];

  it('are each one that the server trusts persons with', () => {
    const trusted = loadTrustedDocuments();
    const refused = texts.filter(([, text]) => !trusted.rolesOf(parse(text))?.includes('investigator'));
    expect(refused.map(([name]) => name)).toEqual([]);
    expect(texts.length).toBeGreaterThan(40);
  });

  it('begin with what they do, by which the page knows those that change something', () => {
    expect(texts.filter(([, text]) => !/^(query|mutation|subscription) /.test(text))).toEqual([]);
  });
});
