import type { Attachment } from './message.ts';
import type { Snowflake } from './snowflake.ts';

export interface StoredFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was attached to messages, in memory. */
export class Files {
  readonly #all = new Map<Snowflake, StoredFile>();
  readonly #attachments = new Map<Snowflake, Attachment>();
  readonly #mint: () => Snowflake;
  /** Where the sandbox is reached, without a slash at the end. */
  origin = '';

  constructor(mint: () => Snowflake) {
    this.#mint = mint;
  }

  keep(file: StoredFile, description?: string): Attachment {
    const id = this.#mint();
    this.#all.set(id, file);
    const url = `${this.origin}/attachments/${id}/${encodeURIComponent(file.filename)}`;
    const { filename, contentType, bytes } = file;
    const shown = description === undefined ? {} : { description };
    const facts = { id, filename, size: bytes.length, content_type: contentType, ...shown };
    const attachment = { ...facts, url, proxy_url: url };
    this.#attachments.set(id, attachment);
    return attachment;
  }

  attachment(id: Snowflake): Attachment | undefined {
    return this.#attachments.get(id);
  }

  find(id: Snowflake): StoredFile | undefined {
    return this.#all.get(id);
  }
}
