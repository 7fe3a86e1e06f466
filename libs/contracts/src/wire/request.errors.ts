import { defineErrors } from '../define/errors.js';

/** Refusals of the kernel itself; every route may answer them. */
export const requestErrors = defineErrors('request', {
  invalid: { status: 400, title: 'The request has wrong or unknown fields' },
  malformed: { status: 400, title: 'The request could not be read' },
  tooDeep: { status: 400, title: 'The JSON is nested too deeply or has too many keys' },
  notFound: { status: 404, title: 'There is nothing here' },
  methodNotAllowed: { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'The request conflicts with the present state' },
  tooLarge: { status: 413, title: 'The request is too large' },
  unsupportedType: { status: 415, title: 'Send application/json' },
  tooMany: { status: 429, title: 'Too many requests' },
  originRefused: { status: 403, title: 'The request comes from another site' },
  undeclaredAccess: { status: 403, title: 'This route declares no access' },
  failed: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service cannot answer right now' },
});

export const permissionErrors = defineErrors('permission', {
  missing: { status: 403, title: 'You lack a permission' },
});

export const sessionErrors = defineErrors('session', {
  required: { status: 401, title: 'Sign in first' },
  proofRequired: { status: 401, title: 'Prove again that it is you' },
  pending: { status: 403, title: 'Finish signing in first' },
  notFound: { status: 404, title: 'There is no such session' },
});
