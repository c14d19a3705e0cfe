import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Somebody who has given a key on a page. The session's id is kept as its hash and the key sealed
 * under the id, so that the table alone opens nothing and names no key.
 */
@Entity('editor_session')
@Check('editor_session_hash', 'octet_length(id_hash) = 32')
export class EditorSession {
  @PrimaryColumn('bytea')
  idHash: Buffer;

  @Column('bytea')
  sealedKey: Buffer;

  @Column('timestamptz')
  endsAt: Date;
}
