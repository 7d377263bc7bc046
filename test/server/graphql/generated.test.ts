import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/generated-files.ts';
import { loadSchemaText } from '../../../server/graphql/load-schema.ts';

describe('files made from the schema definition', () => {
  it('are fresh', async () => {
    for (const [path, content] of await generatedFiles()) {
      const committed = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
      expect(committed === content ? 'fresh' : `${path} is stale: npm run generate`).toBe('fresh');
    }
  });
});

describe('the schema definition', () => {
  it('says of every type and every field what it is', () => {
    const types = Object.values(buildSchema(loadSchemaText()).getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    );
    const silent = types.flatMap((type) => {
      const hasFields = isObjectType(type) || isInputObjectType(type) || isInterfaceType(type);
      const fields = hasFields ? Object.values(type.getFields()) : [];
      const names = fields
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`);
      return type.description ? names : [type.name, ...names];
    });
    expect(silent).toEqual([]);
  });
});
