// What the installed axe does not check: sideways scrolling, targets of 24 px (WCAG 2.5.8), one h1, link texts.
const found = [];
scrollsSideways("");
const headings = document.querySelectorAll("h1").length;
if (headings !== 1) found.push(`has ${headings} h1`);

const targets = [...document.querySelectorAll("a[href], button, summary, input")]
  .filter((e) => e.checkVisibility() && !e.matches(".skip") && !standsInASentence(e))
  .map((e) => ({ e, boxes: [...e.getClientRects()] }));
for (const { e, boxes } of targets) {
  const height = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top));
  const width = Math.max(...boxes.map((b) => b.width));
  if ((height < 23.9 || width < 23.9) && targets.some((other) => other.e !== e && isNear(boxes[0], other.boxes))) {
    found.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${e.outerHTML.slice(0, 160)}`);
  }
}

for (const link of document.querySelectorAll("a[href]")) {
  const text = link.textContent.trim().replace(/\s+/g, " ");
  if (/^(\[?\d+\]?|here|more|read more|link)$/i.test(text)) found.push(`link text makes no sense alone: “${text}”`);
}
for (const folded of document.querySelectorAll("details")) folded.open = true;
scrollsSideways("with everything unfolded, ");
return found;

function scrollsSideways(when) {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return;
  const wide = [...document.body.querySelectorAll("*")].find((e) => e.getBoundingClientRect().right > page.clientWidth + 1);
  found.push(`${when}scrolls sideways, ${page.scrollWidth} px in ${page.clientWidth} px: ${wide ? wide.outerHTML.slice(0, 160) : ""}`);
}

function standsInASentence(element) {
  const block = element.closest("p, li, h1, h2, h3, td, figcaption");
  if (!block || getComputedStyle(element).display !== "inline") return false;
  return block.textContent.trim().length > element.textContent.trim().length;
}

// A 24 px circle around the middle of a small target may not touch another target.
function isNear(box, others) {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return others.some((o) => {
    const dx = Math.max(o.left - x, 0, x - o.right);
    const dy = Math.max(o.top - y, 0, y - o.bottom);
    return Math.hypot(dx, dy) < 12;
  });
}
