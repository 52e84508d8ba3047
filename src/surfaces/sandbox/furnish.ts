import type { World } from './world/world.ts';

const furnished = new WeakSet<World>();

/** Puts into the sandbox, once, what a person at the page may want to try: another member, a role, a forum, another server. */
export function furnish(world: World): void {
  if (furnished.has(world)) return;
  furnished.add(world);
  const lin = world.addPerson('Lin');
  world.server.addRole('Librarians');
  world.server.addForum('questions', 'One post for each question');
  const library = world.addServer('Library');
  library.join(lin);
}
