import { describe, expect, it } from 'vitest';
import { assuranceOf } from './assurance.js';

describe('assurance', () => {
  it.each([
    [['password'], 1],
    [['link'], 1],
    [['emailCode'], 1],
    [['oauth'], 1],
    [['password', 'totp'], 2],
    [['password', 'securityKey'], 2],
    [['passkey'], 2],
    [['password', 'emailCode'], 1],
    [['totp'], 0],
    [['somethingNew'], 0],
    [[], 0],
    [['password', 'somethingNew'], 1],
  ])('of %j is %i', (methods, assurance) => {
    expect(assuranceOf(methods)).toBe(assurance);
  });
});
