// The words of each block on its lines, as a reader sees them: [{words, lines: [...]}].
() => {
  const blocks = new Map();
  const block = (element) => (getComputedStyle(element).display === "inline" ? block(element.parentElement) : element);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, svg, pre, .unseen, .trail") || !parent.checkVisibility()) continue;
    const home = block(parent);
    const seen = blocks.get(home) ?? blocks.set(home, []).get(home);
    [...node.data].reduce((start, letter) => {
      range.setStart(node, start);
      range.setEnd(node, start + letter.length);
      const box = [...range.getClientRects()].at(-1);
      if (box?.width) seen.push({ letter, left: box.left, middle: box.top + box.height / 2 });
      return start + letter.length;
    }, 0);
  }
  return [...blocks.values()].map((letters) =>
    letters.reduce((lines, one, number) => {
      const before = letters[number - 1];
      if (!before || (one.left < before.left && one.middle > before.middle + 6)) lines.push("");
      lines[lines.length - 1] += one.letter;
      return lines;
    }, []),
  );
}
