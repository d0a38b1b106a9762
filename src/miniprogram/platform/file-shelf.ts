const shelf = 'files';

let opened: Promise<IDBDatabase> | undefined;

/** One request to the browser's own store of files; rejects where a browser forbids it or has no room. */
export async function inFiles<T>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const isNew = opened === undefined;
  opened ??= open();
  try {
    return await inTurn(await opened, mode, work);
  } catch (error) {
    opened = undefined;
    if (isNew) throw error;
    // A browser may close the store of a page that was in the background, and what lies in it is not lost by that.
    return inFiles(mode, work);
  }
}

function inTurn<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((answer, fail) => {
    const turn = database.transaction(shelf, mode);
    const asked = work(turn.objectStore(shelf));
    // A write counts when its transaction is through, not before.
    turn.oncomplete = () => answer(asked.result);
    turn.onabort = () => fail(turn.error);
    // The transaction has no error of its own yet.
    turn.onerror = () => fail(asked.error);
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
