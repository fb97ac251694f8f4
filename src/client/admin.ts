import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Month } from '#domain/time/month.ts';
import type { Role, Session } from './session.ts';

export interface ToldProvider {
  name: string;
  kind: ProviderKind;
  slug: string;
  country: Country | null;
}

export interface Member {
  userId: string;
  email: string;
  role: 'moderator' | 'admin';
  isMe: boolean;
}
export interface Representative {
  userId: string;
  email: string;
  providerId: string;
  provider: ToldProvider;
}
export interface Invitation {
  email: string;
  role: Role;
  provider: ToldProvider | null;
  /** 'YYYY-MM-DD' */
  expiresOn: string;
}
export interface Claim {
  id: string;
  provider: ToldProvider;
  email: string;
  claimant: string;
  proofText: string;
  month: Month;
}

/** Everybody who may do something here, and who asks to. */
export interface People {
  members: Member[];
  representatives: Representative[];
  invitations: Invitation[];
  claims: Claim[];
}

/** The code of an invitation: the database keeps only its hash, so it is read this once. */
export interface Invited {
  invitation: string;
}

export type Administration = ReturnType<typeof openAdministration>;

/** What an admin can do. */
export function openAdministration({ rpc }: Pick<Session, 'rpc'>) {
  return {
    people() {
      return rpc<People>('list_members');
    },

    /** Approved, the claim becomes an invitation to speak for the provider. */
    approveClaim(id: string) {
      return rpc<Invited, 'not_found'>('decide_claim', { id, decision: 'approve' });
    },

    rejectClaim(id: string) {
      return rpc<object, 'not_found'>('decide_claim', { id, decision: 'reject' });
    },

    /** A new invitation for the same e-mail takes the place of the old one. */
    invite(invited: { email: string; role: Role; providerId: string | null }) {
      return rpc<Invited, 'wrong_field'>('invite', invited);
    },

    cancelInvitation(email: string) {
      return rpc<object, 'not_found'>('cancel_invitation', { email });
    },

    setRole(userId: string, role: Member['role']) {
      return rpc<object, 'last_admin' | 'not_found'>('set_member_role', { userId, role });
    },

    removeMember(userId: string) {
      return rpc<object, 'last_admin' | 'not_found'>('remove_member', { userId });
    },

    removeRepresentative({ userId, providerId }: Pick<Representative, 'userId' | 'providerId'>) {
      return rpc<object, 'not_found'>('remove_representative', { userId, providerId });
    },
  };
}
