"""Draws time and memory over the number of articles as one SVG, both axes logarithmic."""
import math

COLORS = ["#6b7280", "#9b2226", "#1f4e79", "#b08900"]
WIDTH, HEIGHT, MARGIN = 420, 300, 56


def svg(results):
    """`results[size][name]` is (wall s, CPU s, peak MB, pages)."""
    names = list(next(iter(results.values())))
    left = chart("Wall time, s", results, names, 0, 0)
    right = chart("Peak memory, MB", results, names, 2, WIDTH)
    legend = "".join(
        f'<text x="{MARGIN + i % 2 * 340}" y="{HEIGHT + 20 + i // 2 * 18}" fill="{COLORS[i]}">■ {name}</text>'
        for i, name in enumerate(names))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT + 60}" '
            f'font-family="system-ui, sans-serif" font-size="12">{left}{right}{legend}</svg>\n')


def chart(title, results, names, column, offset):
    sizes = sorted(results)
    values = [results[size][name][column] for size in sizes for name in names]
    x_scale, y_scale = scale(sizes, MARGIN, WIDTH - 20), scale(values, HEIGHT - 40, 36)
    parts = [f'<g transform="translate({offset} 0)"><text x="{MARGIN}" y="20" font-weight="600">{title}</text>']
    for size in sizes:
        parts.append(f'<text x="{x_scale(size):.0f}" y="{HEIGHT - 18}" text-anchor="middle">{size:,}</text>')
    for value in ticks(values):
        y = y_scale(value)
        parts.append(f'<path d="M{MARGIN} {y:.0f}H{WIDTH - 20}" stroke="#ddd"/>'
                     f'<text x="{MARGIN - 6}" y="{y + 4:.0f}" text-anchor="end">{value:g}</text>')
    for index, name in enumerate(names):
        points = " ".join(f"{x_scale(s):.1f},{y_scale(results[s][name][column]):.1f}" for s in sizes)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{COLORS[index]}" stroke-width="2"/>')
    return "".join(parts) + "</g>"


def scale(values, start, end):
    low, high = math.log10(min(values)), math.log10(max(values))
    span = (high - low) or 1
    return lambda value: start + (math.log10(value) - low) / span * (end - start)


def ticks(values):
    return [10.0**power for power in range(math.ceil(math.log10(min(values))), math.floor(math.log10(max(values))) + 1)]
