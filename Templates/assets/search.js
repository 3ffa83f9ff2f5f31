// Filters the lists of the search page as one types. Words may come in any order; accents and case do not matter.
(() => {
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const form = document.getElementById("search");
  const field = document.getElementById("words");
  const found = document.getElementById("found");
  const sections = [...document.querySelectorAll("[data-filter]")].map((section) => ({
    section,
    items: [...section.querySelectorAll("li")].map((item) => ({ item, text: fold(item.textContent) })),
  }));

  const filter = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let total = 0;
    for (const { section, items } of sections) {
      let shown = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) shown += 1;
      }
      section.hidden = shown === 0;
      total += shown;
    }
    found.textContent = words.length === 0 ? "" : total === 1 ? "1 match" : `${total} matches`;
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", filter);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  filter();
})();
