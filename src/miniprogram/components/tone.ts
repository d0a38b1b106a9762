/** jade: fine or ours · amber: waiting · cinnabar: danger or overdue · sky: the other side. */
export type Tone = 'jade' | 'amber' | 'cinnabar' | 'sky' | 'neutral';
