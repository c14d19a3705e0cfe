import { generateKeyPairSync, sign } from 'node:crypto';

/** What a TLS server shows, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

const objectIds = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  subjectAltName: '551d11',
};

/**
 * A certificate for 127.0.0.1 that signs itself, valid from 2020 to 2049, with a key of its own.
 * Written out by hand (RFC 5280): Node makes none, and not every machine has OpenSSL's program.
 */
export function selfSigned(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(objectIds.ecdsaWithSha256));
  const name = sequence(
    tagged(0x31, sequence(objectId(objectIds.commonName), tagged(0x0c, Buffer.from('Whosaid')))),
  );
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const loopback = tagged(0x87, Buffer.from([127, 0, 0, 1]));
  const extension = sequence(objectId(objectIds.subjectAltName), tagged(0x04, sequence(loopback)));
  const signed = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', signed, privateKey);
  const whole = sequence(signed, algorithm, tagged(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}
