import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

// The text is in memory only: TypeScript's project knows no such file, so the rules that ask it stay off.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

/** What the project's ESLint says of a text, as if it lay in this file. @throws Where it cannot be read. */
export async function lint(filePath: string, text: string): Promise<{ rule: string; line: number }[]> {
  const [result] = await eslint.lintText(text, { filePath });
  if (!result) throw new Error(`${filePath} is not linted.`);
  return result.messages.map(({ ruleId, line, message }) => {
    if (!ruleId) throw new Error(`${filePath}: ${message}`);
    return { rule: ruleId, line };
  });
}
