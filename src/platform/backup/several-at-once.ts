/** Does the work for each, several at a time: thousands of small files are mostly waiting for the disk. */
export async function severalAtOnce<T>(each: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = each[Symbol.iterator]();
  const inTurn = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: 8 }, inTurn));
}
