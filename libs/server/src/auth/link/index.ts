export { FirstAdminNotice } from './first-admin.notice.js';
export { FirstAdmin } from './first-admin.service.js';
export { SignInLinkCommand } from './sign-in-link.command.js';
export { SignInLink } from './sign-in-link.entity.js';
export { SignInLinks } from './sign-in-links.service.js';
