import { describe, expect, it } from 'vitest';
import '../../support/browsers/browser-words.ts';
import { nameBySight, plainFileName, sizeInWords } from '../../../src/browser/attachments/file-names.ts';
import { pictureTypeOf } from '../../../src/browser/attachments/picture-type.ts';

describe('the name of a file', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Anny\\letter.pdf', 'letter.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['photo.jpg\u200b\u2066.exe', 'photo.jpg.exe'],
    ['photo.jpg                                        .exe', 'photo.jpg .exe'],
    ['one\ntwo\0three\u2028.txt', 'onetwothree.txt'],
    ['.htaccess', 'htaccess'],
    ['letter.pdf. . .', 'letter.pdf'],
    ['', 'file'],
    ['...', 'file'],
    ['folder/', 'file'],
    ['Příliš 🐝.txt', 'Příliš 🐝.txt'],
    ['👩‍👧 and ❤️.png', '👩‍👧 and ❤️.png'],
    ['نامه‌ها.pdf', 'نامه‌ها.pdf'],
    ['invoice.p\u200ddf\u200d.exe\u200d', 'invoice.pdf.exe'],
    ['photo.\u00ad\u2800\u{e0041}exe', 'photo.exe'],
  ])('%j is shown and saved as %j', (name, plain) => {
    expect(plainFileName(name)).toBe(plain);
  });

  it('is cut in the middle at 120 characters, so that its ending stays', () => {
    const name = plainFileName(`${'🐝'.repeat(200)}.exe`);
    expect([...name]).toHaveLength(120);
    expect(name.startsWith('🐝'.repeat(60))).toBe(true);
    expect(name).toContain('…');
    expect(name.endsWith('🐝.exe')).toBe(true);
  });

  it('is cut between characters as people count them', () => {
    expect(plainFileName(`${'👩‍👧'.repeat(130)}.png`)).toBe(`${'👩‍👧'.repeat(60)}…${'👩‍👧'.repeat(55)}.png`);
  });
});

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 KB'],
  [699_999, '700 KB'],
  [1_500_000, '1.5 MB'],
  [104_857_600, '105 MB'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

describe('the name that a picture or a video is saved under', () => {
  it.each([
    ['IMG_2041.html', 'image/jpeg', 'IMG_2041.jpg'],
    ['IMG_2041.jpeg', 'image/jpeg', 'IMG_2041.jpg'],
    ['dance.mp4', 'image/gif', 'dance.gif'],
    ['film.scr', 'video/webm', 'film.webm'],
    ['no ending', 'video/mp4', 'no ending.mp4'],
    ['../../a.html', undefined, 'a.bin'],
  ])('ends as its bytes say: %j of %s is %j', (name, type, saved) => {
    expect(nameBySight(name, type)).toBe(saved);
  });
});

describe('what a page shows as a picture', () => {
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
  ])('%j begins %s', (head, type) => {
    expect(pictureTypeOf(bytesOf(`${head}${'x'.repeat(20)}`))).toBe(type);
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg">', '<!doctype html>', '%PDF-1.7', 'BM', '', 'xGIF89a'])(
    '%j begins nothing of the kind',
    (head) => {
      expect(pictureTypeOf(bytesOf(head))).toBeUndefined();
    },
  );
});
