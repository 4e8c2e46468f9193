import { DomainError, type ErrorKind } from '#libs/kernel';

/** Reasons to reject a whole return, by stable code. Nothing of it is imported. */
const SEN2_ERRORS = {
  SEN2_FILE_NOT_FOUND: { kind: 'not-found', meaning: 'There is no file or folder with this name.' },
  SEN2_NOT_A_ZIP: { kind: 'unsupported', meaning: 'The file is not a zip.' },
  SEN2_ZIP_DAMAGED: { kind: 'unprocessable', meaning: 'The zip is truncated or damaged.' },
  SEN2_ZIP_ENCRYPTED: { kind: 'unprocessable', meaning: 'A file in the zip is protected by a password.' },
  SEN2_ZIP_UNSUPPORTED: { kind: 'unprocessable', meaning: 'The zip uses a compression method that is not supported.' },
  SEN2_TOO_MANY_FILES: { kind: 'too-large', meaning: 'There are more files than a return has.' },
  SEN2_TOO_LARGE: { kind: 'too-large', meaning: 'The files exceed the size limit of a return.' },
  SEN2_NO_BLADE_FILES: { kind: 'unprocessable', meaning: 'No file has the name of a COLLECT Blade export.' },
  SEN2_TABLE_MISSING: { kind: 'unprocessable', meaning: 'A table that is needed to read plans is missing.' },
  SEN2_TABLE_TWICE: { kind: 'unprocessable', meaning: 'A table occurs twice. Two exports are in one place.' },
  SEN2_HEADER_WRONG: { kind: 'unprocessable', meaning: 'The first line is not the header of this table.' },
  SEN2_CSV_TRUNCATED: { kind: 'unprocessable', meaning: 'The table ends in the middle of a row.' },
  SEN2_QUOTES_UNPAIRED: { kind: 'unprocessable', meaning: 'A quote is not closed, so rows run into each other.' },
  SEN2_ROW_TOO_LONG: { kind: 'unprocessable', meaning: 'A row is too long. Check that every quote in it is closed.' },
  SEN2_NOT_UTF8: { kind: 'unprocessable', meaning: 'The table is in UTF-16 and damaged. Save it as UTF-8.' },
  SEN2_ENCODING_MIXED: { kind: 'unprocessable', meaning: 'The table is not in one encoding. Save it as UTF-8.' },
  SEN2_RETURN_UNREADABLE: {
    kind: 'unprocessable',
    meaning: 'The sen2 table does not state the authority and the day of the return.',
  },
} as const satisfies Record<string, { kind: ErrorKind; meaning: string }>;

type Sen2ErrorCode = keyof typeof SEN2_ERRORS;

interface Sen2ErrorPlace {
  /** the file's name without its folder */
  readonly file?: string;
  /** line number; line 1 is the header */
  readonly line?: number;
}

/** A return that cannot be read as a whole, with the place of the problem. It never holds a value of a person. */
export class Sen2Error extends DomainError {
  readonly file?: string;
  readonly line?: number;

  constructor(code: Sen2ErrorCode, { file, line }: Sen2ErrorPlace = {}, more?: string) {
    const place = [file, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(', ');
    const { kind, meaning } = SEN2_ERRORS[code];
    super(kind, code, [place && `${place}:`, meaning, more].filter(Boolean).join(' '));
    this.name = 'Sen2Error';
    if (file !== undefined) this.file = file;
    if (line !== undefined) this.line = line;
  }
}
