/** How places are named, at the end of a command's help. */
export const PLACES = `
Places are named in English, Chinese or pinyin ("Kaihua County", 开化, "Hongshan,
Wuhan"), or by their ids, which "fangzhi localities --json" shows (330824).`;
