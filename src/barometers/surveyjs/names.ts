import { idSchema } from '../../content/index.js';

const LONGEST = 75;

/** A name of ours: lower-case letters, digits and single hyphens, a letter first. */
function slugOf(name: string, otherwise: string): string {
  if (idSchema.safeParse(name).success) return name;
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return slug === '' ? otherwise : slug;
}

/** Names that are each given once. */
export class Names {
  private readonly taken = new Set<string>();

  give(name: string, otherwise: string): string {
    const slug = slugOf(name, otherwise);
    let given = slug;
    for (let number = 2; this.taken.has(given); number++) given = `${slug.slice(0, LONGEST)}-${number}`;
    this.taken.add(given);
    return given;
  }
}
