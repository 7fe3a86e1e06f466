export {
  createUserSchema,
  updateProfileSchema,
  userContextSchema,
  userErrors,
  userEvents,
  userStatusSchema,
  userViewSchema,
  type CreateUser,
  type UpdateProfile,
  type UserContext,
  type UserStatus,
  type UserView,
} from './user.js';
