import { randomBytes } from 'node:crypto';
import { addMember } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import { UsageError, type Command } from './command.ts';

export const members: Command = {
  usage: 'members add <e-mail> moderator|admin: makes an account, or gives an existing one that role',
  async run([action, email, role], configuration) {
    if (action !== 'add' || !email?.includes('@') || (role !== 'moderator' && role !== 'admin')) {
      throw new UsageError('Whom to add, and as what?');
    }
    const password = randomBytes(12).toString('base64url');
    const { client, createUser, close } = await openDatabase(configuration);
    try {
      const isNew = await createUser(email, password);
      await addMember(client, email, role);
      console.log(`${email} is ${role === 'admin' ? 'an admin' : 'a moderator'} now.`);
      if (isNew) console.log(`Password, shown this once: ${password}`);
      return 0;
    } finally {
      await close();
    }
  },
};
