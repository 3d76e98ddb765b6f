import { describe, expect, test } from '@jest/globals';
import { ownPath } from '@erp/domain/identity/own-path';

describe('an address to return to', () => {
  test.each([
    ['/', '/'],
    ['/customers?view=hot', '/customers?view=hot'],
    ['/customers/cus_1/call?list=%3Fview%3Dhot', '/customers/cus_1/call?list=%3Fview%3Dhot'],
    ['customers', '/customers'],
    ['/a/../customers', '/customers'],
    ['/%2f/evil.example', '/%2f/evil.example'],
    ['/a//b', '/a//b'],
    ['/customers#note', '/customers'],
    ['http:/evil.example', '/evil.example'],
    ['/sign-in?callbackUrl=//evil.example', '/sign-in?callbackUrl=//evil.example'],
  ])('%s is a page of the product', (address, path) => {
    expect(ownPath(address)).toBe(path);
  });

  test.each([
    'https://evil.example/x',
    'https:evil.example',
    '//evil.example/x',
    '///evil.example/x',
    '////evil.example',
    '/.//evil.example/x',
    '/././/evil.example/x',
    './/evil.example/x',
    '/..//evil.example/x',
    '..//evil.example/x',
    '/a/..//evil.example/x',
    '/%2e//evil.example/x',
    '/%2E%2e//evil.example/x',
    '/a/%2e%2e//evil.example/x',
    '/.///evil.example/x',
    '\\\\evil.example/x',
    '/\\evil.example/x',
    '\\/evil.example/x',
    '/.\\/evil.example/x',
    '/./\\evil.example/x',
    '/\t/evil.example/x',
    '\t//evil.example/x',
    '/.\t//evil.example/x',
    '/\n/evil.example/x',
    '\u0000//evil.example/x',
    ' //evil.example/x',
    '/.//own.invalid/x',
    '//user:secret@evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:http://own.invalid/x',
    'http://',
    'http://[',
  ])('%j leads to another site or nowhere', (address) => {
    expect(ownPath(address)).toBeNull();
  });

  test('may name the origin of the product, and no other', () => {
    const origin = 'https://erp.example';
    expect(ownPath('https://erp.example/customers?q=1', origin)).toBe('/customers?q=1');
    expect(ownPath('https://erp.example:8443/customers', origin)).toBeNull();
    expect(ownPath('http://erp.example/customers', origin)).toBeNull();
    expect(ownPath('https://erp.example.evil.example/', origin)).toBeNull();
    expect(ownPath('https://erp.example//evil.example/x', origin)).toBeNull();
  });
});
