import { personIsBack } from '../discretion/person-is-back.ts';

/** Opens the device's own picker. Nothing happens when the person closes it. */
export function pickFiles(
  { accept, isSeveral }: { readonly accept: string; readonly isSeveral: boolean },
  onPicked: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = isSeveral;
  input.accept = accept;
  for (const end of ['change', 'cancel']) {
    input.addEventListener(end, () => document.dispatchEvent(new Event(personIsBack)));
  }
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onPicked(files);
  });
  input.click();
}
