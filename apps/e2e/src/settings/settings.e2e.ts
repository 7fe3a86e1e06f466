import { changeSettings, resetSettings } from '../harness/settings.js';
import { heading, save } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('every registered namespace has its form', async ({ open, admin, root }) => {
  const { items } = (await root.get('/api/admin/app-config')).json;
  const names: string[] = items.map(({ namespace }: { namespace: string }) => namespace);
  expect(names).toEqual(expect.arrayContaining(['brand', 'i18n', 'system', 'auth', 'audit']));
  const page = await open(admin);
  for (const name of names) {
    await page.goto(`/admin/settings/${name}`);
    await expect(page.getByRole('form')).toBeVisible();
    await expect(save(page)).toBeDisabled();
  }
});

test('a change is saved, shows who made it, and can be taken back to its default', async ({ open, admin, root }) => {
  try {
    const page = await open(admin);
    await page.goto('/admin/settings/audit');
    await page.getByLabel('Keep entries for (days)').fill('90');
    await expect(page.getByText('1 unsaved change')).toBeVisible();
    await save(page).click();
    await expect(page.getByText('Saved. It applies everywhere now.')).toBeVisible();
    await expect(page.getByText(new RegExp(`Changed by ${admin.name}`))).toBeVisible();
    expect((await root.get('/api/admin/app-config/audit')).json.value.retentionDays).toBe(90);
    await page.getByRole('button', { name: 'Reset to default: Keep entries for (days)' }).click();
    await save(page).click();
    await expect.poll(async () => (await root.get('/api/admin/app-config/audit')).json.value.retentionDays).toBe(0);
  } finally {
    await resetSettings(root, 'audit');
  }
});

test('who saves second sees whose change won, beside their own (412)', async ({ open, admin, root, people }) => {
  const other = await people.create(['admin'], 'Olga Other');
  try {
    const [mine, theirs] = [await open(admin), await open(other)];
    for (const page of [mine, theirs]) {
      await page.goto('/admin/settings/audit');
      await expect(page.getByLabel('Keep entries for (days)')).toBeVisible();
    }
    await theirs.getByLabel('Keep entries for (days)').fill('30');
    await save(theirs).click();
    await expect(theirs.getByText('Saved. It applies everywhere now.')).toBeVisible();

    await mine.getByLabel('Keep entries for (days)').fill('60');
    await save(mine).click();
    const conflict = mine.getByRole('alertdialog', { name: 'Somebody else saved first' });
    await expect(conflict).toContainText('Olga Other');
    await expect(conflict).toContainText('Theirs: 30');
    await expect(conflict).toContainText('Yours: 60');
    expect((await root.get('/api/admin/app-config/audit')).json.value.retentionDays).toBe(30);
    await conflict.getByRole('button', { name: 'Go on' }).click();
    await save(mine).click();
    await expect.poll(async () => (await root.get('/api/admin/app-config/audit')).json.value.retentionDays).toBe(60);
  } finally {
    await resetSettings(root, 'audit');
  }
});

test('an operator looks and does not touch; the missing permission is named', async ({ open, people }) => {
  const operator = await people.create(['operator'], 'Oscar Operator');
  const page = await open(operator);
  await page.goto('/admin/settings/system');
  await expect(page.getByText('You can look, but not change')).toBeVisible();
  await expect(page.getByText(/“Switch maintenance and write announcements”/)).toBeVisible();
  await expect(save(page)).toHaveCount(0);
});

test('a person without the permission is told which one is missing', async ({ open, user }) => {
  const page = await open(user);
  for (const [path, code] of [['/admin/settings', 'settings.read'], ['/admin/audit', 'audit.read'], ['/admin/branding', 'settings.read']] as const) {
    await page.goto(path);
    await expect(heading(page, 'You may not see this page')).toBeVisible();
    await expect(page.getByText(code, { exact: true }).or(page.getByText('brand.update', { exact: true })).first()).toBeVisible();
  }
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' })).toHaveCount(0);
});

test('an announcement reaches everybody, signed in or not, as text', async ({ open, user, root }) => {
  try {
    await changeSettings(root, 'system', { announcement: 'Back at <b>noon</b>', announcementLevel: 'warning' });
    for (const page of [await open(null), await open(user)]) {
      await page.goto('/');
      await expect(page.getByText('Back at <b>noon</b>')).toBeVisible();
    }
  } finally {
    await resetSettings(root, 'system');
  }
});
