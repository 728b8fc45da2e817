import { describe, expect, it } from '@jest/globals';
import { assertGoodPassword } from '../../src/accounts/password-rules.js';
import { argon2Passwords } from '../../src/accounts/passwords.js';
import { PasswordRefused } from '../../src/accounts/problems.js';

const OWN = ['Camille', 'Lefèvre', 'camille.lefevre@essai.example', 'Maison Essai'];

function faultOf(password: string): string | null {
  try {
    assertGoodPassword(password, OWN);
    return null;
  } catch (error) {
    if (error instanceof PasswordRefused) return error.faults[0]?.fault ?? '';
    throw error;
  }
}

describe('a password', () => {
  it.each([
    ['onze lettre', 'password-too-short'],
    ['motdepasse123', 'password-too-common'],
    ['azertyuiop123', 'password-too-common'],
    ['password1234', 'password-too-common'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'password-too-common'],
    ['Camille.Lefevre', 'password-personal'],
    ['Lefèvre-Camille-7', 'password-personal'],
    ['maison.essai!2026', 'password-personal'],
    ['agilometre1234', 'password-personal'],
  ])('%s is refused: %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });

  it.each(['carillon brume velours', 'Xq7!mmPz0wLk', 'une pluie de tuiles mauves', 'ｗｏｍｂａｔ lanterne 9'])(
    '%s is good, whatever its kinds of characters',
    (password) => {
      expect(faultOf(password)).toBeNull();
    },
  );

  it('is the same however the keyboard composes its accents', async () => {
    const passwords = argon2Passwords();
    const digest = await passwords.digestOf('évidente clarté');
    expect(digest).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.fits(digest, 'évidente clarté'.normalize('NFD'))).toBe(true);
    expect(await passwords.fits(digest, 'evidente clarte')).toBe(false);
  });

  it('costs the same to check when there is none: a decoy of the very same parameters is verified, and never fits', async () => {
    const checked: string[] = [];
    const passwords = argon2Passwords(async (digest) => {
      checked.push(digest);
      return true;
    });
    expect(await passwords.fits(null, 'carillon brume velours')).toBe(false);
    expect(checked).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]);
  });
});
