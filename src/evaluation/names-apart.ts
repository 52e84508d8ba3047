/** Tells things apart by name: each keeps its own, but for one that an earlier thing has, which becomes "mills (2)". */
export function namesApart(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let [apart, count] = [name, 1];
    while (taken.has(apart)) {
      count++;
      apart = `${name} (${count})`;
    }
    taken.add(apart);
    return apart;
  };
}
