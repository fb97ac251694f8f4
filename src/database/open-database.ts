import { connect, type Client } from './client.ts';
import { openEmbedded } from './embedded.ts';
import { holderOf } from './folder-lock.ts';
import { readOrMakeSecrets } from './secrets.ts';

export interface OpenDatabase {
  client: Client;
  /** Makes the account of someone who was invited. @returns False when there was one already. */
  createUser(email: string, password: string, invitation: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Place {
  dataFolder: string;
  hosted: { url: string; secretKey: string } | null;
}

/**
 * The record, wherever it is: hosted Supabase when one is named; else through the API of the Fairway that
 * has the data folder open; else the embedded database, opened by this process.
 *
 * @throws FolderInUseError when another command has the folder open without serving an API.
 */
export async function openDatabase({ dataFolder, hosted }: Place): Promise<OpenDatabase> {
  if (hosted) return overHttp(hosted.url, hosted.secretKey);

  const apiUrl = holderOf(dataFolder)?.apiUrl;
  if (apiUrl) return overHttp(apiUrl, readOrMakeSecrets(dataFolder).secretKey);

  const embedded = await openEmbedded(dataFolder);
  return { client: embedded.service, createUser: embedded.createUser, close: embedded.close };
}

function overHttp(url: string, secretKey: string): OpenDatabase {
  const client = connect(url, secretKey);
  return {
    client,
    async createUser(email, password, invitation) {
      const { error } = await client.auth.admin.createUser({
        email,
        password,
        email_confirm: true,
        user_metadata: { invitation },
      });
      if (error && error.code !== 'email_exists') throw new Error(`${email}: ${error.message}`);
      return !error;
    },
    close: async () => {},
  };
}
