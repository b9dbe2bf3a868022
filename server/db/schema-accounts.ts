import type { Generated } from 'kysely';

/** A part of schema.ts, whose words on instants and flags hold here too. */
export interface AccountTable {
  /** What one signs in with; never given to another. */
  name: string;
  display_name: string;
  role: string;
  /** `scrypt$N$r$p$salt$hash`, in base64url. */
  password: string;
  disabled: 0 | 1;
  /** Wrong passwords since the last right one. */
  failures: number;
  /** No password is looked at before; NULL when none was wrong too often. */
  locked_until: string | null;
  created_at: string;
  created_by: string;
  changed_at: string;
  /** The district whose sheets alone a district analyst works on; NULL for everybody else. */
  region: string | null;
  /** Secret of the one-time codes, in base32: it has to be readable to be checked. NULL before the first set-up. */
  code_secret: string | null;
  /** Whether a one-time code is asked for: 0 until a first code proved that the secret arrived. */
  code_on: 0 | 1;
  /** The half minute of the last code taken: none is taken twice. */
  code_step: number | null;
  /** 1 while the password is one that an administrator gave: it is good for nothing but to be changed. */
  must_change: Generated<0 | 1>;
  /** By which name (`sub`) the provider of that issuer knows whoever has the account; null where none does. */
  identity: string | null;
  identity_issuer: string | null;
}

export interface SessionTable {
  /** SHA-256 of the token in the cookie: whoever reads the database cannot use it. */
  id: string;
  account: string;
  created_at: string;
  /** At most some minutes old: it is not written at each request. */
  seen_at: string;
  address: string;
  agent: string;
  /** 1 while a one-time code is still to be given: nothing opens by it before. */
  waits_for_code: Generated<0 | 1>;
}

export interface ApiTokenTable {
  id: string;
  account: string;
  name: string;
  /** SHA-256 of the secret. */
  secret: string;
  /** `read` or `all` of what the account may. */
  scope: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
}
