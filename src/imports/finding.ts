/** Something an officer should put right in a file; the rest of the file stands unless it says otherwise. */
export interface Finding {
  /** The table's id, such as `Episodes`; null when the file fits no table. */
  readonly table: string | null;
  /** The file's name, without its folder. */
  readonly file: string;
  /** The line where the record begins, counting from 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  /** The cell as it stands in the file, cut after 200 characters. May hold an address: it stays out of logs. */
  readonly value: string | null;
  /** The CHILD of the row. */
  readonly child: string | null;
  /** The DfE rule's number where there is one (`148`), else words (`too-few-cells`). */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
}
