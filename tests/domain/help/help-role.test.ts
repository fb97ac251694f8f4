import { expect, it } from 'vitest';
import { helpRole } from '#domain/help/help-role.ts';
import { helper } from './examples.ts';

// Names as the lists for Cambodians have them, and what they would be in other lists.
it.each([
  ['Cambodian Embassy in Thailand', 'embassy'],
  ['ស្ថានកុងស៊ុលកម្ពុជា នៅសាកែវ ប្រទេសថៃ', 'embassy'],
  ['High Commission of Bangladesh', 'embassy'],
  ['Labour Attaché, Doha', 'embassy'],
  ['Philippine Overseas Labor Office', 'embassy'],
  ['Police', 'police'],
  ['Traffic and Patrol Police Department', 'police'],
  ['មន្រ្តីប៉ូលីស', 'police'],
  ['Department of Employment', 'labour_office'],
  ['Ministry of Labour and Vocational Training', 'labour_office'],
  ['Center for Alliance of Labor and Human Rights (CENTRAL)', null],
  ['Social Welfare Department', null],
  ['Reporting Violations of Work and Residence Regulations', null],
  ['Legal consultation for women', null],
  ['Childline Thailand', null],
])('%s: %s', (name, role) => {
  expect(helpRole(helper(name))).toBe(role);
});

it('reads the code where the name does not say it', () => {
  const name = 'General of the Kingdom of Cambodia in Nanning';
  expect(helpRole(helper(name, { key: 'cn_cam_consul_nanning' }))).toBe('embassy');
  expect(helpRole(helper(name, { key: 'cn_nanning' }))).toBe(null);
});

it('tells an emergency number from a shelter for emergencies', () => {
  expect(helpRole(helper('Kingdom Emergency', { phones: ['112'] }))).toBe('police');
  expect(helpRole(helper('Emergency shelter', { phones: ['+85223432255'] }))).toBe(null);
});

it('follows the list where it says of what kind an entry is', () => {
  expect(helpRole(helper('Migrant work desk', { kind: 'gov' }))).toBe('labour_office');
  expect(helpRole(helper('Department of Labour Studies', { kind: 'ngo' }))).toBe(null);
});
