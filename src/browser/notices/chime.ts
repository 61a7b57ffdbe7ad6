/** Two soft notes, in hertz, one after the other. */
const notes = [660, 880] as const;
const noteSeconds = 0.12;
const fadeSeconds = 0.3;
const loudness = 0.05;

/**
 * A quiet synthesized sound. Browsers allow a page no sound before a person's first press; until then it stays silent. The
 * audio context is suspended between sounds, to save a phone's battery.
 */
export function createChime(over: AbortSignal): () => void {
  let audio: AudioContext | undefined;

  const allow = () => {
    if (audio) return;
    try {
      audio = new AudioContext();
      void audio.suspend();
    } catch {
      // A browser without sound stays silent.
    }
  };
  for (const name of ['pointerup', 'keydown']) document.addEventListener(name, allow, { signal: over });
  over.addEventListener('abort', () => void audio?.close());

  return () => {
    void audio?.resume().then(() => audio && ring(audio));
  };
}

function ring(audio: AudioContext): void {
  const sounds = notes.map((hertz, place) => playNote(audio, hertz, audio.currentTime + place * noteSeconds));
  sounds.at(-1)?.addEventListener('ended', () => void audio.suspend());
}

function playNote(audio: AudioContext, hertz: number, atSeconds: number): OscillatorNode {
  const volume = audio.createGain();
  volume.gain.setValueAtTime(loudness, atSeconds);
  volume.gain.exponentialRampToValueAtTime(0.0001, atSeconds + fadeSeconds);
  const sound = audio.createOscillator();
  sound.frequency.value = hertz;
  sound.connect(volume).connect(audio.destination);
  sound.start(atSeconds);
  sound.stop(atSeconds + fadeSeconds);
  return sound;
}
