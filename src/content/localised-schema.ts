import { z } from 'zod';

const text = z.string().trim().min(1);

export const localisedSchema = z.strictObject({ fr: text, en: text }).readonly();

export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(80);

export const versionSchema = z.int().positive();
