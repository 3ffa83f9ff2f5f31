import Briefings
import Language

/// The events of a timeline on a line of days; events of one day are stacked, plans are drawn hollow.
enum TimelineChart {
  private static let width = 640
  private static let margin = 44
  private static let base = 72

  /// Nil where fewer than two days are known to the day.
  static func svg(of briefing: Briefing, asOf: CalendarDate?) -> [UInt8]? {
    let entries = briefing.timeline.filter { $0.date.precision == .day }
    let days = entries.map(\.date.start.dayNumber)
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    var svg = SVG(
      width: width, height: base + 28,
      label: "\(entries.count) dated events from \(DateFormat.label(PartialDate(CalendarDate(dayNumber: first)))) "
        + "to \(DateFormat.label(PartialDate(CalendarDate(dayNumber: last))))")
    svg.line(0, base, width, base)
    var stacked: [Int: Int] = [:]
    var labelEnd = -1
    for entry in entries {
      let day = entry.date.start
      let x = margin + (day.dayNumber - first) * (width - 2 * margin) / (last - first)
      let level = stacked[x, default: 0]
      stacked[x] = level + 1
      if level < 4 { svg.dot(x: x, y: base - 10 - level * 14, radius: 5, isPlan: entry.isPlan) }
      if level == 0, x - 34 > labelEnd {
        svg.text("\(day.day) \(DateFormat.months[day.month - 1].prefix(3))", x: x, y: base + 18)
        labelEnd = x + 34
      }
    }
    return svg.finished()
  }
}
