import UPNG from '@pdf-lib/upng';

/** A window of an editor has few colours besides the shades of its letters. */
const COLOURS = 40;

/** The same picture with a palette of few colours, which makes it a fraction as large. */
export function withPalette(png: Buffer): Buffer {
  const picture = UPNG.decode(new Uint8Array(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS));
}
