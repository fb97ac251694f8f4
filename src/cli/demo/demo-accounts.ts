import type { Embedded } from '#database/embedded.ts';
import { invite, type Role } from '#database/members.ts';

interface DemoAccount {
  email: string;
  role: Role;
  /** Where they work. */
  page: 'moderate' | 'admin' | 'represent';
  /** As whom, for whoever starts the demonstration. */
  what: string;
  /** The page in their care, by its address. */
  slug?: string;
}

/** Whom one may sign in as on the demonstration: two moderators, since taking down what was published needs two. */
export const DEMO_ACCOUNTS: readonly [DemoAccount, ...DemoAccount[]] = [
  { email: 'moderator@fairway.example', role: 'moderator', page: 'moderate', what: 'a moderator' },
  { email: 'moderator2@fairway.example', role: 'moderator', page: 'moderate', what: 'a second moderator' },
  { email: 'admin@fairway.example', role: 'admin', page: 'admin', what: 'an admin' },
  {
    email: 'agency@fairway.example',
    role: 'representative',
    page: 'represent',
    what: 'an agency',
    slug: 'golden-harbour-demo-services-ph',
  },
];

/** Makes the accounts of the demonstration, whose agencies must be there. */
export async function addDemoAccounts({ service, createUser, secrets }: Embedded): Promise<void> {
  for (const { email, role, slug } of DEMO_ACCOUNTS) {
    const invited = { email, role, demo: true, ...(slug && { providerId: await idOf(service, slug) }) };
    await createUser(email, secrets.demoPassword, await invite(service, invited));
  }
}

async function idOf(service: Embedded['service'], slug: string): Promise<string> {
  const { data, error } = await service.from('providers').select('id').eq('slug', slug).single();
  if (error) throw new Error(`The agency ${slug} of the demonstration: ${error.message}`);
  return data.id;
}
