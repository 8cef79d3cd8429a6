// The charts that a reader sees, each with its frame and the boxes of its labels as they stand on the screen.
// A label's box is its em square from the baseline, for the font's own box holds empty room above and below.
() => {
  const ASCENT = 0.88, DESCENT = 0.12;

  const box = (text) => {
    const { x, width } = text.getBBox();
    const size = parseFloat(getComputedStyle(text).fontSize);
    const baseline = text.getStartPositionOfChar(0).y;
    const matrix = text.getScreenCTM();
    const corners = [x, x + width].flatMap((left) =>
      [baseline - ASCENT * size, baseline + DESCENT * size].map((top) => new DOMPoint(left, top).matrixTransform(matrix)));
    const [across, down] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    return {
      text: text.textContent.trim(),
      size: size * Math.hypot(matrix.a, matrix.b),
      left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down),
    };
  };

  const frame = (svg) => {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    return { left, right, top, bottom };
  };

  return [...document.querySelectorAll("svg.chart")]
    .filter((svg) => svg.checkVisibility())
    .map((svg) => ({
      ...frame(svg),
      labels: [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim()).map(box),
    }));
}
