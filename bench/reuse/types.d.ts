declare module 'minhash' {
  export class Minhash {
    constructor(options?: { readonly numPerm?: number; readonly seed?: number });
    update(word: string): void;
    jaccard(other: Minhash | undefined): number;
  }
  export class LshIndex {
    constructor(options?: { readonly bandSize?: number });
    insert(key: string, hash: Minhash): void;
    query(hash: Minhash): readonly string[];
  }
}

declare module 'simhash-js' {
  export class SimHash {
    hash(text: string): number;
  }
}
