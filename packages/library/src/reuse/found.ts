/** A stretch of an article; offsets are UTF-16 units of the article's `text`. */
export interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Words that several articles share: 共用语段. It says nothing about who took them from whom. */
export interface Passage {
  /** As the earliest of the articles prints it, punctuation included. */
  readonly text: string;
  /** Its length in Han, letters and digits. */
  readonly length: number;
  /** In how many articles it stands. */
  readonly articles: number;
  /** Every place, those of the earliest article first, undated ones last. */
  readonly places: readonly Place[];
  /** How many of the places are in no longer shared passage. */
  readonly own: number;
  /** The `text` of the longer passage that holds most of its places. */
  readonly within?: string;
}

/** Where an article has a passage that others have too; offsets are UTF-16 units of its `text`. */
export interface SharedPlace {
  readonly start: number;
  readonly end: number;
  /** The passage in Han, letters and digits. */
  readonly length: number;
  /** In how many articles it stands, this one included. */
  readonly articles: number;
  /** Where the others have it, the earliest first, undated last. */
  readonly others: readonly Place[];
  /** Whether it lies within a longer one of these places. */
  readonly isInner: boolean;
}

/** Two stretches of two articles that are almost the same. */
export interface Likeness {
  readonly a: Place;
  readonly b: Place;
  /** As each article prints it. */
  readonly inA: string;
  readonly inB: string;
  /** 1 less the edits by the length of the longer one. */
  readonly alike: number;
}

/** Words as long as others that differ from them in a character or two. */
export interface Variant {
  /** As the earliest article that has it prints it. */
  readonly text: string;
  /** In how many characters. */
  readonly differs: number;
  readonly hits: number;
  readonly articles: number;
}
