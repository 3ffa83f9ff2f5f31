import Briefings
import Language

/// How many articles each day of the window brought: bars over days.
enum CoverageChart {
  private static let width = 640
  private static let height = 120
  private static let base = 96

  /// Nil where there are no two days, or no article.
  static func svg(of days: [DayCount]) -> [UInt8]? {
    guard days.count > 1, let most = days.map(\.count).max(), most > 0 else { return nil }
    let total = days.reduce(0) { $0 + $1.count }
    var svg = SVG(
      width: width, height: height,
      label: "\(total) \(total == 1 ? "article" : "articles") in \(days.count) days, at most \(most) on one day")
    let step = width / days.count
    svg.line(0, base, width, base)
    for (index, day) in days.enumerated() {
      let center = index * step + step / 2
      let height = day.count * (base - 24) / most
      if day.count > 0 {
        svg.bar(x: center - step * 3 / 10, y: base - height, width: max(2, step * 6 / 10), height: height)
        svg.text(String(day.count), x: center, y: base - height - 6)
      }
      let isLabelled = days.count <= 14 || index % (days.count / 7) == 0
      if isLabelled {
        svg.text("\(day.date.day) \(DateFormat.months[day.date.month - 1].prefix(3))", x: center, y: base + 16)
      }
    }
    return svg.finished()
  }
}
