import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { openInMemory } from './embedded.ts';

/*
 * Writes types.ts from the migrations, in the form `supabase gen types typescript` gives, which needs
 * Docker. `npm run types` writes it; a test compares it with what the migrations give now.
 */

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  optional: boolean;
  generated: boolean;
}
interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  to: string;
  toColumns: string[];
  unique: boolean;
}
interface Routine {
  name: string;
  args: { name: string; type: string; optional: boolean }[];
  returns: string;
}

const FILE = join(import.meta.dirname, 'types.ts');

const SCALARS: Record<string, string> = {
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  json: 'Json',
  jsonb: 'Json',
  void: 'undefined',
};

const typescriptType = (type: string): string =>
  type.startsWith('_') ? `${typescriptType(type.slice(1))}[]` : (SCALARS[type] ?? 'string');

/** The text of types.ts for the migrations as they are. */
export async function databaseTypes(): Promise<string> {
  const database = await openInMemory();
  const rows = async <Row>(sql: string) => (await database.connection.driver.query<Row>(sql)).rows;
  const columns = await rows<Column>(`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
      (a.atthasdef or a.attidentity <> '') as optional, a.attidentity = 'a' as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`);
  const keys = await rows<ForeignKey>(`
    select k.conname as name, c.relname as table, f.relname as to,
      (select array_agg(a.attname::text order by x.n) from unnest(k.conkey) with ordinality x(num, n)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.num) as columns,
      (select array_agg(a.attname::text order by x.n) from unnest(k.confkey) with ordinality x(num, n)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.num) as "toColumns",
      exists (select 1 from pg_constraint u where u.conrelid = k.conrelid and u.contype in ('p', 'u') and u.conkey = k.conkey) as unique
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1`);
  const routines = await rows<Routine>(`
    select p.proname as name, r.typname as returns,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[i.n], 'type', t.typname,
        'optional', i.n > p.pronargs - p.pronargdefaults) order by i.n)
        from unnest(p.proargtypes) with ordinality i(oid, n) join pg_type t on t.oid = i.oid), '[]') as args
    from pg_proc p join pg_type r on r.oid = p.prorettype
    where p.pronamespace = 'public'::regnamespace and r.typname <> 'trigger' order by 1`);
  await database.close();

  const tables = [...new Set(columns.map((column) => column.table))].map((table) => {
    const own = columns.filter((column) => column.table === table);
    const value = (column: Column) => typescriptType(column.type) + (column.nullable ? ' | null' : '');
    const fields = (line: (column: Column) => string) => own.map(line).join('; ');
    const relationships = keys
      .filter((key) => key.table === table)
      .map(
        (key) =>
          `{ foreignKeyName: '${key.name}'; columns: ${tuple(key.columns)}; isOneToOne: ${key.unique}; ` +
          `referencedRelation: '${key.to}'; referencedColumns: ${tuple(key.toColumns)} }`,
      );
    return `${table}: {
      Row: { ${fields((c) => `${c.name}: ${value(c)}`)} };
      Insert: { ${fields((c) => (c.generated ? `${c.name}?: never` : `${c.name}${c.optional || c.nullable ? '?' : ''}: ${value(c)}`))} };
      Update: { ${fields((c) => (c.generated ? `${c.name}?: never` : `${c.name}?: ${value(c)}`))} };
      Relationships: [${relationships.join(', ')}];
    };`;
  });
  const functions = routines.map(({ name, args, returns }) => {
    const list = args
      .map((arg) => `${arg.name}${arg.optional ? '?' : ''}: ${typescriptType(arg.type)}`)
      .join('; ');
    return `${name}: { Args: ${list ? `{ ${list} }` : 'never'}; Returns: ${typescriptType(returns)} };`;
  });
  const text = `// Written by \`npm run types\` from supabase/migrations. Do not edit.
    export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
    export interface Database {
      public: {
        Tables: { ${tables.join('\n')} };
        Views: { [_ in never]: never };
        Functions: { ${functions.join('\n')} };
        Enums: { [_ in never]: never };
        CompositeTypes: { [_ in never]: never };
      };
    }`;
  return prettier.format(text, { ...(await prettier.resolveConfig(FILE)), parser: 'typescript' });
}

const tuple = (names: string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

if (import.meta.main) writeFileSync(FILE, await databaseTypes());
