const life = 1000;
const mostRemembered = 10_000;

/** Remembers for a second what a cookie or a token opens, by its hash. What opens nothing is not remembered. */
export class RecentViewers<Found> {
  private known = new Map<string, { found: Found; until: number }>();

  async get(hash: string, find: () => Promise<Found | null>): Promise<Found | null> {
    const recent = this.known.get(hash);
    if (recent && recent.until > performance.now()) return recent.found;
    const { known } = this;
    const until = performance.now() + life;
    const found = await find();
    known.delete(hash);
    // Whoever forgot everything meanwhile has a new map: what was found before goes into the old one.
    if (found !== null) {
      if (known.size >= mostRemembered) known.clear();
      known.set(hash, { found, until });
    }
    return found;
  }

  forget(): void {
    this.known = new Map();
  }
}
