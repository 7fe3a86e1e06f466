import { changeSettings, resetSettings } from '../harness/settings.js';
import { heading } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('the audit log shows who changed what, from what, to what', async ({ open, admin, people, root }) => {
  const client = await people.client(admin);
  await changeSettings(client, 'brand', { name: 'Audited Brand' });
  try {
    const page = await open(admin);
    await page.goto('/admin/audit');
    await expect(heading(page, 'Audit log')).toBeVisible();
    const row = page.getByText(`${admin.name} changed the settings`).first();
    await expect(row).toBeVisible();
    await row.click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('Atrium');
    await expect(drawer).toContainText('Audited Brand');
  } finally {
    await resetSettings(root, 'brand');
  }
});

test('filters stand in the address and survive a reload', async ({ open, admin }) => {
  const page = await open(admin);
  await page.goto('/admin/audit?action=session.started');
  await expect(page.getByText(/signed in$/).first()).toBeVisible();
  await expect(page.getByText(/changed the settings/)).toHaveCount(0);
  await page.goto('/admin/audit?action=user.created&actor=01890a5d-ac96-774b-bcce-b302099a8057');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByText(/signed in$/).first()).toBeVisible();
});
