/** Numbers of labels, those of one gang side by side. */
export interface LabelsByGang {
  /** Labels of a gang, lowest number first. */
  labelsOf(gang: number): Uint32Array;
}

/**
 * A counting sort by gang: O(labels + gangs), 4 bytes each.
 *
 * @param labels  how many there are
 * @param gangOf  gang of a label, from 0 on; −1 for none
 */
export function labelsByGang(labels: number, gangs: number, gangOf: (label: number) => number): LabelsByGang {
  /** Where the labels of a gang end; while they are put in, where the next one goes, from the last to the first. */
  const places = new Uint32Array(gangs + 1);
  for (let label = 0; label < labels; label += 1) {
    const gang = gangOf(label);
    if (gang >= 0) places[gang]! += 1;
  }
  let end = 0;
  for (let gang = 0; gang < gangs; gang += 1) {
    end += places[gang]!;
    places[gang] = end;
  }
  places[gangs] = end;
  const sorted = new Uint32Array(end);
  for (let label = labels - 1; label >= 0; label -= 1) {
    const gang = gangOf(label);
    if (gang < 0) continue;
    places[gang]! -= 1;
    sorted[places[gang]!] = label;
  }
  return { labelsOf: (gang) => sorted.subarray(places[gang], places[gang + 1]) };
}
