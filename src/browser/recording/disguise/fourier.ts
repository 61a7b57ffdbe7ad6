/** The discrete Fourier transform of a power of two of samples, in place (Cooley and Tukey 1965). */
export class Fourier {
  readonly size: number;
  readonly #cosines: Float32Array;
  readonly #sines: Float32Array;
  readonly #places: Uint32Array;

  constructor(size: number) {
    this.size = size;
    const half = size / 2;
    this.#cosines = Float32Array.from({ length: half }, (_, at) => Math.cos((2 * Math.PI * at) / size));
    this.#sines = Float32Array.from({ length: half }, (_, at) => Math.sin((2 * Math.PI * at) / size));
    const bits = Math.log2(size);
    this.#places = Uint32Array.from({ length: size }, (_, at) => {
      let place = 0;
      for (let bit = 0; bit < bits; bit += 1) place |= ((at >> bit) & 1) << (bits - 1 - bit);
      return place;
    });
  }

  transform(real: Float32Array, imaginary: Float32Array): void {
    this.#reorder(real);
    this.#reorder(imaginary);
    for (let length = 2; length <= this.size; length *= 2) this.#combine(real, imaginary, length);
  }

  #reorder(values: Float32Array): void {
    for (let at = 0; at < this.size; at += 1) {
      const place = this.#places[at] ?? 0;
      if (place <= at) continue;
      const value = values[at] ?? 0;
      values[at] = values[place] ?? 0;
      values[place] = value;
    }
  }

  #combine(real: Float32Array, imaginary: Float32Array, length: number): void {
    const half = length / 2;
    const stride = this.size / length;
    for (let start = 0; start < this.size; start += length) {
      for (let at = start, turn = 0; at < start + half; at += 1, turn += stride) {
        const [cosine, sine] = [this.#cosines[turn] ?? 0, this.#sines[turn] ?? 0];
        const [re, im] = [real[at + half] ?? 0, imaginary[at + half] ?? 0];
        const turnedReal = re * cosine + im * sine;
        const turnedImaginary = im * cosine - re * sine;
        real[at + half] = (real[at] ?? 0) - turnedReal;
        imaginary[at + half] = (imaginary[at] ?? 0) - turnedImaginary;
        real[at] = (real[at] ?? 0) + turnedReal;
        imaginary[at] = (imaginary[at] ?? 0) + turnedImaginary;
      }
    }
  }
}
