import Bytes
import Language

extension Archive {
  /// All but the lists that are made anew with every derivation: the articles and the stories of a briefing.
  mutating func briefing(_ memory: inout BriefingMemory) throws(Damage) {
    try plain(&memory.inputs)
    var briefing = memory.briefing
    try plain(&briefing.topic)
    try plain(&briefing.window)
    try plain(&briefing.current)
    try plain(&briefing.independentSources)
    try plain(&briefing.bottomLine)
    try plain(&briefing.keyPoints)
    try optional(&briefing.changes, blank: Changes(since: CalendarDate(dayNumber: 0), new: [], dropped: [])) {
      archive, changes throws(Damage) in try archive.changes(&changes)
    }
    try list(&briefing.speakers, blank: SpeakerQuotes(name: nil, entity: nil, quotes: [])) {
      archive, speaker throws(Damage) in try archive.speaker(&speaker)
    }
    try plain(&briefing.timeline)
    try list(&briefing.disagreements, blank: Disagreement(about: "", statements: [])) {
      archive, disagreement throws(Damage) in
      try archive.text(&disagreement.about)
      try archive.plain(&disagreement.statements)
    }
    try plain(&briefing.entities)
    try list(&briefing.contributions, blank: Contribution(article: 0, statements: [])) {
      archive, contribution throws(Damage) in
      try archive.plain(&contribution.article)
      try archive.plain(&contribution.statements)
    }
    try plain(&briefing.articlesPerDay)
    if isReading { memory.briefing = briefing }
  }

  private mutating func changes(_ changes: inout Changes) throws(Damage) {
    try plain(&changes.since)
    try plain(&changes.new)
    try plain(&changes.dropped)
  }

  private mutating func speaker(_ speaker: inout SpeakerQuotes) throws(Damage) {
    try text(&speaker.name)
    try plain(&speaker.entity)
    try plain(&speaker.quotes)
  }
}
