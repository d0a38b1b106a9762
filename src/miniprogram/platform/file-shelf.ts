const shelf = 'files';

let opened: Promise<IDBDatabase> | undefined;

/** One request to the browser's own store of files; rejects where a browser forbids it or has no room. */
export async function inFiles<T>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= open();
  const database = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  return new Promise((answer, fail) => {
    const turn = database.transaction(shelf, mode);
    const asked = work(turn.objectStore(shelf));
    // A write counts when its transaction is through, not before.
    turn.oncomplete = () => answer(asked.result);
    turn.onabort = () => fail(turn.error);
    turn.onerror = () => fail(turn.error);
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((answer, fail) => {
    const asked = indexedDB.open('yima', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf);
    asked.onsuccess = () => answer(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}
